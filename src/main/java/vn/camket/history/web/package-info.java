@NullMarked
package vn.camket.history.web;

import org.jspecify.annotations.NullMarked;
