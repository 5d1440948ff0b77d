/**
 * What every page shares: who is signed in, dates as people write them, errors, paging.
 */
@NullMarked
package vn.camket.shared.web;

import org.jspecify.annotations.NullMarked;
