package vn.camket.plan;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an officer keeps up to date of a plan, its tasks apart.
 *
 * @param code stable code, "nq-152"
 * @param abbreviation what periods and lists call it by, "NQ 152"
 * @param number số, ký hiệu; {@code null} while the source leaves it blank (domain rule
 * 15)
 * @param issuedOn day of issue; {@code null} while blank
 * @param sections in order; one that has tasks must stay among them
 */
public record PlanContent(String code, String abbreviation, String shortTitle, String title, @Nullable String number,
		@Nullable LocalDate issuedOn, String issuingBody, @Nullable String objectives, @Nullable String source,
		List<LegalBasis> legalBases, List<PlanSection> sections) {
}
