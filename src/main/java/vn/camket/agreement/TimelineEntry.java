package vn.camket.agreement;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of an agreement's life.
 *
 * @param eventId {@code null} for a date of the record of which nothing more is recorded
 * @param archiveReason why it was taken out; {@code null} while it counts
 * @param duty who must be told of it, if anybody
 */
public record TimelineEntry(@Nullable UUID eventId, EventContent event, @Nullable String archiveReason,
		@Nullable NoticeDuty duty) {
}
