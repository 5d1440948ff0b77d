package vn.camket.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.report.ReportState;

/**
 * A công văn đôn đốc.
 *
 * @param answerBy last day by which the report is asked for
 * @param number số, ký hiệu, recorded once it was issued
 */
public record UrgingLetter(UUID id, UUID periodId, LocalDate answerBy, @Nullable String signerTitle,
		@Nullable String signerName, @Nullable String number, @Nullable LocalDate issuedOn, Instant createdAt,
		String actor, List<Urged> agencies) {

	/**
	 * An agency that is urged.
	 *
	 * @param times "đôn đốc lần n"
	 * @param missing what was missing when the letter was made
	 */
	public record Urged(UUID reportId, String agency, int times, ReportState state, String missing) {
	}

}
