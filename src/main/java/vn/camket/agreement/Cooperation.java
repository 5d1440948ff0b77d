package vn.camket.agreement;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What the two sides do together and who looks after it.
 *
 * @param fieldsAsWritten fields as an imported source wrote them
 * @param source where the record's facts were taken from
 */
@Embeddable
public record Cooperation(@Nullable String objective, @Nullable String summary, @Nullable String fieldsAsWritten,
		@Nullable String ourFocalPoint, @Nullable String partnerFocalPoint, @Nullable String archivePlace,
		@Nullable String tags, @Nullable String note, @Nullable String source) {

	static final Cooperation UNKNOWN = new Cooperation(null, null, null, null, null, null, null, null, null);

}
