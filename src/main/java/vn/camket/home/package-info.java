/**
 * Bàn làm việc: what each role finds when it signs in.
 */
@ApplicationModule(displayName = "Bàn làm việc",
		allowedDependencies = { "shared", "agency", "account", "agreement", "plan", "report", "consolidation",
				"obstacle" })
@NullMarked
package vn.camket.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
