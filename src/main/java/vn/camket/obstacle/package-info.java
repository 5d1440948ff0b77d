/**
 * Difficulties that agencies raise, the answers to them, and those that go up to UBND
 * tỉnh.
 */
@ApplicationModule(displayName = "Vướng mắc",
		allowedDependencies = { "shared", "agency", "account", "agreement", "plan", "commitment", "report", "word" })
@NullMarked
package vn.camket.obstacle;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
