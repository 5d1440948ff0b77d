/**
 * The reporting round: schemes, periods, what each agency owes in them, and its report
 * from the first word to acceptance.
 */
@ApplicationModule(displayName = "Báo cáo",
		allowedDependencies = { "shared", "agency", "account", "agreement", "plan", "commitment", "activity" })
@NullMarked
package vn.camket.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
