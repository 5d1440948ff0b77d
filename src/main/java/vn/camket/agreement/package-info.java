/**
 * The register of international agreements: what was signed with whom, in which state it
 * is on any day, and who leads it.
 */
@ApplicationModule(displayName = "Thỏa thuận quốc tế",
		allowedDependencies = { "shared", "agency", "account", "document" })
@NullMarked
package vn.camket.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
