package vn.camket.obstacle.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.commitment.Subject;
import vn.camket.commitment.SubjectChoices;
import vn.camket.obstacle.ObstacleContent;
import vn.camket.obstacle.ObstacleLine;

/**
 * What is typed about an obstacle.
 *
 * @param version the version that the form was filled from; {@code null} for a new one
 * @param creationKey makes sending the empty form twice harmless
 * @param report the report that it is raised from
 * @param subject as {@link SubjectChoices} offers it
 */
record ObstacleForm(@Nullable Long version, @Nullable UUID creationKey, @Nullable UUID report, @Nullable String subject,
		@NotBlank @Size(max = 4000) @Nullable String content, @Size(max = 4000) @Nullable String cause,
		@NotBlank @Size(max = 4000) @Nullable String asked) {

	static ObstacleForm empty(@Nullable UUID report, Subject subject) {
		return new ObstacleForm(null, UUID.randomUUID(), report, SubjectChoices.choice(subject), null, null, null);
	}

	static ObstacleForm of(ObstacleLine stored) {
		return new ObstacleForm(stored.version(), null, stored.reportId(), SubjectChoices.choice(stored.subject()),
				stored.content(), stored.cause(), stored.asked());
	}

	/**
	 * The same typing over another version, or to be entered anew.
	 */
	ObstacleForm over(@Nullable Long otherVersion) {
		return new ObstacleForm(otherVersion, (otherVersion != null) ? null : UUID.randomUUID(), this.report,
				this.subject, this.content, this.cause, this.asked);
	}

	ObstacleContent toContent() {
		return new ObstacleContent(SubjectChoices.subject(this.subject), Objects.requireNonNull(this.content),
				this.cause, Objects.requireNonNull(this.asked));
	}

	/**
	 * Mark of everything typed.
	 */
	String print() {
		return Integer.toHexString(toContent().hashCode());
	}

}
