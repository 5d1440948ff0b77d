/**
 * The page of the search.
 */
@NullMarked
package vn.camket.search.web;

import org.jspecify.annotations.NullMarked;
