/**
 * Reminds people of what they still owe: one e-mail a day at most, and a calendar of
 * deadlines.
 */
@ApplicationModule(displayName = "Nhắc việc", allowedDependencies = { "shared", "agency", "account", "report", "word" })
@NullMarked
package vn.camket.reminder;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
