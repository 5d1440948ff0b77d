/**
 * Pictures that the application draws itself.
 */
@NullMarked
package vn.camket.shared.image;

import org.jspecify.annotations.NullMarked;
