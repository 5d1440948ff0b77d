/**
 * What all agencies' reports of a period say together: figures, the state of tasks, the
 * consolidated workbook.
 */
@ApplicationModule(displayName = "Tổng hợp",
		allowedDependencies = { "shared", "agency", "account", "agreement", "plan", "report" })
@NullMarked
package vn.camket.consolidation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
