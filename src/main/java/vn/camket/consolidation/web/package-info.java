/**
 * Pages and files that sum up a period.
 */
@NullMarked
package vn.camket.consolidation.web;

import org.jspecify.annotations.NullMarked;
