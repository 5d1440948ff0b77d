/**
 * One package per feature; each is a module whose own package is its public face and
 * whose sub-packages and package-private types are nobody else's business.
 */
@NullMarked
package vn.camket;

import org.jspecify.annotations.NullMarked;
