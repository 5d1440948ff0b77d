/**
 * Pages of the import.
 */
@NullMarked
package vn.camket.intake.web;

import org.jspecify.annotations.NullMarked;
