/**
 * The PostgreSQL server inside the application, used where no other is configured, and
 * the mark that keeps a demo database and a real one apart.
 */
@ApplicationModule(displayName = "Database", allowedDependencies = "startup")
@NullMarked
package vn.camket.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
