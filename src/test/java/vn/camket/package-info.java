@NullMarked
package vn.camket;

import org.jspecify.annotations.NullMarked;
