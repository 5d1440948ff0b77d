/**
 * Plans of the provincial people's committee and the tasks of their annexes, word for
 * word.
 */
@ApplicationModule(displayName = "Kế hoạch, nhiệm vụ",
		allowedDependencies = { "shared", "agency", "account", "document", "agreement" })
@NullMarked
package vn.camket.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
