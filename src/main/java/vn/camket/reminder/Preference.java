package vn.camket.reminder;

import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be reminded.
 *
 * @param email own address; {@code null}: the agency's
 * @param agencyEmail what is used while the own one is blank
 * @param calendarToken secret part of the calendar's address
 */
public record Preference(@Nullable String email, @Nullable String agencyEmail, boolean byEmail, String calendarToken) {
}
