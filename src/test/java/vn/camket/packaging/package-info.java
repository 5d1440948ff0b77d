/** The files around the program: Compose, container image, wrapper. */
@NullMarked
package vn.camket.packaging;

import org.jspecify.annotations.NullMarked;
