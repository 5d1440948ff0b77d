/**
 * Foreign partners and countries: what stands between them and us, and what a leader
 * reads before a visit.
 */
@ApplicationModule(displayName = "Đối tác",
		allowedDependencies = { "shared", "agency", "account", "agreement", "commitment", "obstacle" })
@NullMarked
package vn.camket.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
