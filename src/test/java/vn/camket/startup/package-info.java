@NullMarked
package vn.camket.startup;

import org.jspecify.annotations.NullMarked;
