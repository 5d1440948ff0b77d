/**
 * The history of records: what was changed from what to what, by whom and when, and how a
 * record stood on a day. The database writes it, by triggers.
 */
@ApplicationModule(displayName = "Lịch sử thay đổi", allowedDependencies = { "shared" })
@NullMarked
package vn.camket.history;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
