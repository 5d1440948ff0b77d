package vn.camket.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an officer keeps up to date of a plan.
 *
 * @param number số, ký hiệu; {@code null} while the source leaves it blank (domain rule
 * 15)
 * @param issuedOn day of issue; {@code null} while blank
 */
public record PlanContent(@Nullable String number, @Nullable LocalDate issuedOn, String issuingBody, String title,
		@Nullable String objectives) {
}
