/**
 * The whole content of the database in one file, and back: on any PostgreSQL 18, without
 * its tools.
 */
@ApplicationModule(displayName = "Sao lưu", allowedDependencies = { "shared", "startup" })
@NullMarked
package vn.camket.backup;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
