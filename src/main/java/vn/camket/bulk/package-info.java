/**
 * Changes many records of a register at once: what is wanted, what it would make of each
 * row, and saving as a whole on confirmation.
 */
@ApplicationModule(displayName = "Sửa hàng loạt", allowedDependencies = "shared")
@NullMarked
package vn.camket.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
