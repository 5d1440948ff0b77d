/**
 * Documents of records, in versions: what they are, whether they may be kept here at all,
 * and where their bytes lie.
 */
@ApplicationModule(displayName = "Tài liệu", allowedDependencies = { "shared", "account" })
@NullMarked
package vn.camket.document;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
