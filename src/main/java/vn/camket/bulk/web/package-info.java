/**
 * The page of the change of many rows.
 */
@NullMarked
package vn.camket.bulk.web;

import org.jspecify.annotations.NullMarked;
