/**
 * What a register says of itself so that its records can be taken in from a workbook. The
 * rows of a sheet are bound and checked as the register's own form is, by the same rules.
 */
@NullMarked
package vn.camket.shared.intake;

import org.jspecify.annotations.NullMarked;
