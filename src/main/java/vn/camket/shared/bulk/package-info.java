/**
 * What a register says of itself so that many of its records can be changed at once:
 * shown first, then made as a whole or not at all.
 */
@NullMarked
package vn.camket.shared.bulk;

import org.jspecify.annotations.NullMarked;
