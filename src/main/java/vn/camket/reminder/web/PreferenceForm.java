package vn.camket.reminder.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be reminded, as typed.
 */
record PreferenceForm(@Email @Size(max = 200) @Nullable String email, @Nullable Boolean byEmail) {
}
