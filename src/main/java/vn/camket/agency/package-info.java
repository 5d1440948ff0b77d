/**
 * Agencies of the province and groups of them: whoever leads tasks, signs agreements or
 * owes reports.
 */
@ApplicationModule(displayName = "Cơ quan", allowedDependencies = "shared")
@NullMarked
package vn.camket.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
