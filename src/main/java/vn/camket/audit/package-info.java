/**
 * The audit trail: every change of every record, who came and went, what was refused and
 * which files were taken away, chained by hash so that a changed, removed or moved row is
 * found.
 */
@ApplicationModule(displayName = "Nhật ký", allowedDependencies = { "shared", "account", "history" })
@NullMarked
package vn.camket.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
