/** What tests share: their Spring contexts and the browser. */
@NullMarked
package vn.camket.test;

import org.jspecify.annotations.NullMarked;
