/**
 * What agencies did: each activity is entered once, and serves tasks of several plans,
 * agreements and commitments.
 */
@ApplicationModule(displayName = "Hoạt động",
		allowedDependencies = { "shared", "agency", "account", "agreement", "plan", "commitment" })
@NullMarked
package vn.camket.activity;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
