/**
 * One search over everything that the person may see.
 */
@ApplicationModule(displayName = "Tìm kiếm", allowedDependencies = { "shared", "account" })
@NullMarked
package vn.camket.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
