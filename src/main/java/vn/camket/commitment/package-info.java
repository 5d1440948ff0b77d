/**
 * Concrete promises: those that agreements and statements contain, with their milestones,
 * and those that leaders made before there was any text.
 */
@ApplicationModule(displayName = "Cam kết, lời hứa",
		allowedDependencies = { "shared", "agency", "account", "agreement", "plan" })
@NullMarked
package vn.camket.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
