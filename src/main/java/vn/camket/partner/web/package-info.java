/**
 * Pages of partners and countries.
 */
@NullMarked
package vn.camket.partner.web;

import org.jspecify.annotations.NullMarked;
