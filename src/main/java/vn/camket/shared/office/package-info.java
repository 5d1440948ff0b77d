/**
 * Word and Excel files that people upload: what is let in, and how their texts are read.
 */
@NullMarked
package vn.camket.shared.office;

import org.jspecify.annotations.NullMarked;
