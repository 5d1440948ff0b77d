/**
 * The words that people read, where no page asks for them.
 */
@NullMarked
package vn.camket.shared.wording;

import org.jspecify.annotations.NullMarked;
