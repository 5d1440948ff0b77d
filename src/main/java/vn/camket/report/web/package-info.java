/**
 * Pages of the reporting round.
 */
@NullMarked
package vn.camket.report.web;

import org.jspecify.annotations.NullMarked;
