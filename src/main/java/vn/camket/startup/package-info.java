/**
 * What the console shows when the application starts: the address it is ready at, or one
 * sentence on what to do when it cannot start.
 */
@ApplicationModule(displayName = "Startup", allowedDependencies = {})
@NullMarked
package vn.camket.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
