/**
 * Pages of agencies and groups.
 */
@NullMarked
package vn.camket.agency.web;

import org.jspecify.annotations.NullMarked;
