/**
 * The form of a plan. Its other pages show what agencies reported and stand with the
 * figures.
 */
@NullMarked
package vn.camket.plan.web;

import org.jspecify.annotations.NullMarked;
