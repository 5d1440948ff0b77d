/**
 * Pages of the register and its workbook.
 */
@NullMarked
package vn.camket.agreement.web;

import org.jspecify.annotations.NullMarked;
