/**
 * Pages of commitments and promises.
 */
@NullMarked
package vn.camket.commitment.web;

import org.jspecify.annotations.NullMarked;
