/**
 * People, agreements and reports to try the application with, loaded once into a new
 * database when the {@code demo} profile is on. Production starts without any of it.
 */
@ApplicationModule(displayName = "Dùng thử",
		allowedDependencies = { "shared", "agency", "account", "agreement", "report" })
@NullMarked
package vn.camket.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
