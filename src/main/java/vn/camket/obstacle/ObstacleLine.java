package vn.camket.obstacle;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.commitment.Subject;

/**
 * An obstacle as lists and its page show it.
 *
 * @param version counts its changes
 * @param subjectTitle of the task, agreement or commitment
 * @param age days since it was raised; {@code null} once nobody has to do anything
 * @param alike how many were put together with it, itself included
 */
public record ObstacleLine(UUID id, long version, UUID agencyId, String agency, @Nullable UUID reportId,
		Subject subject, @Nullable String subjectTitle, String content, @Nullable String cause, String asked,
		ObstacleState state, Instant raisedAt, @Nullable Long age, @Nullable UUID groupId, int alike,
		@Nullable UUID escalationId) {

	/**
	 * Days after which a pending obstacle asks for attention, and after which it is old.
	 */
	private static final int AGEING = 15;

	private static final int OLD = 30;

	/**
	 * How loudly it asks for attention: a kind of badge.
	 */
	public String urgency() {
		if (this.age == null) {
			return "none";
		}
		return (this.age > OLD) ? "bad" : (this.age > AGEING) ? "warn" : "info";
	}

	ObstacleContent toContent() {
		return new ObstacleContent(this.subject, this.content, this.cause, this.asked);
	}

}
