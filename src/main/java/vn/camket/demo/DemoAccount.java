package vn.camket.demo;

import org.jspecify.annotations.Nullable;

import vn.camket.account.Role;

/**
 * A line of {@code demo/accounts.json}.
 *
 * @param office whose account it is; no person is named
 * @param agency code of the agency it works for, if any
 */
record DemoAccount(String username, String office, Role role, @Nullable String agency) {
}
