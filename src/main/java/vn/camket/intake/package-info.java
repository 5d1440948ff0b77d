/**
 * Takes records of registers in from workbooks: a template, a dry run that shows every
 * row with its problems, and saving as a whole on confirmation.
 */
@ApplicationModule(displayName = "Nhập từ Excel", allowedDependencies = { "shared", "agency", "account" })
@NullMarked
package vn.camket.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
