package vn.camket.obstacle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A tờ trình to UBND tỉnh about obstacles beyond Sở Ngoại vụ's competence.
 *
 * @param number số, ký hiệu, recorded once it was issued
 * @param answeredAt when UBND tỉnh's answer was recorded
 */
public record Escalation(UUID id, EscalationContent content, @Nullable String number, @Nullable LocalDate issuedOn,
		Instant createdAt, String actor, @Nullable Instant answeredAt) {
}
