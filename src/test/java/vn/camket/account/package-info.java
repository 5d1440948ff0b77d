@NullMarked
package vn.camket.account;

import org.jspecify.annotations.NullMarked;
