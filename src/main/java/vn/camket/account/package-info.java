/**
 * Who may sign in, as what, and which addresses are theirs.
 */
@ApplicationModule(displayName = "Tài khoản", allowedDependencies = { "shared", "agency" })
@NullMarked
package vn.camket.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
