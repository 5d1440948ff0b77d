/**
 * Official documents in Word, filled into templates that an administrator can replace.
 */
@ApplicationModule(displayName = "Văn bản Word", allowedDependencies = { "shared", "account" })
@NullMarked
package vn.camket.word;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
