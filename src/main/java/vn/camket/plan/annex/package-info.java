/**
 * Reads the annexes of plans as offices make them in Word and Excel, and keeps what was
 * read until somebody has looked it through and confirms it.
 */
@NullMarked
package vn.camket.plan.annex;

import org.jspecify.annotations.NullMarked;
