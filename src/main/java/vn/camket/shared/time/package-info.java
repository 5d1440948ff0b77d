/**
 * Time as the rules count it: the province's zone, deadlines, dates known in part.
 */
@NullMarked
package vn.camket.shared.time;

import org.jspecify.annotations.NullMarked;
