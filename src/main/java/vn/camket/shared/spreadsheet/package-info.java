/**
 * Workbooks written as a stream: tables of typed columns under an official head, that
 * print right on A4.
 */
@NullMarked
package vn.camket.shared.spreadsheet;

import org.jspecify.annotations.NullMarked;
