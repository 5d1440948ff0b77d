/**
 * The filters of lists that a person keeps under a name.
 */
@ApplicationModule(displayName = "Bộ lọc đã lưu", allowedDependencies = { "shared", "account" })
@NullMarked
package vn.camket.saved;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
