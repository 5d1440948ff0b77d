/**
 * The start page of each role.
 */
@NullMarked
package vn.camket.home.web;

import org.jspecify.annotations.NullMarked;
