/**
 * What every stored record has.
 */
@NullMarked
package vn.camket.shared.persistence;

import org.jspecify.annotations.NullMarked;
