/**
 * What every page shares: its frame, its lists and forms, dates and numbers as people
 * here write them, and the pages for what went wrong.
 */
@NullMarked
package vn.camket.shared.web;

import org.jspecify.annotations.NullMarked;
