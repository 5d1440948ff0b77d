/**
 * Where people say how to remind them, and administrators see what was sent.
 */
@NullMarked
package vn.camket.reminder.web;

import org.jspecify.annotations.NullMarked;
