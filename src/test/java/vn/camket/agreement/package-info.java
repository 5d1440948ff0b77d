@NullMarked
package vn.camket.agreement;

import org.jspecify.annotations.NullMarked;
