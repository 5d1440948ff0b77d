/**
 * Where lists send the filters to be kept.
 */
@NullMarked
package vn.camket.saved.web;

import org.jspecify.annotations.NullMarked;
