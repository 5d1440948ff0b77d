package vn.camket.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A plan as its page shows it.
 *
 * @param number {@code null} while the source leaves it blank; so {@code issuedOn}
 * @param tasks in the order of the annex
 */
public record PlanDetails(UUID id, String abbreviation, String shortTitle, String title, @Nullable String number,
		@Nullable LocalDate issuedOn, String issuingBody, @Nullable String objectives, @Nullable String source,
		List<LegalBasis> legalBases, List<PlanTask> tasks) {

	/**
	 * A document that the plan rests on.
	 */
	public record LegalBasis(String title, @Nullable String number, @Nullable LocalDate issuedOn,
			@Nullable String issuer) {
	}

}
