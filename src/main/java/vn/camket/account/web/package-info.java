/**
 * Pages to sign in, for the own account, and to administer accounts.
 */
@NullMarked
package vn.camket.account.web;

import org.jspecify.annotations.NullMarked;
