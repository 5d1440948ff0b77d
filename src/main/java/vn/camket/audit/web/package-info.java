/**
 * Pages of the audit trail.
 */
@NullMarked
package vn.camket.audit.web;

import org.jspecify.annotations.NullMarked;
