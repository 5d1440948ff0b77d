/**
 * The consolidated report of a period: narrative made from what agencies sent, its files,
 * and what was finalised.
 */
@ApplicationModule(displayName = "Báo cáo tổng hợp",
		allowedDependencies = { "shared", "agency", "account", "agreement", "plan", "report", "consolidation", "word" })
@NullMarked
package vn.camket.synthesis;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
