package vn.camket.audit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the trail is narrowed to.
 *
 * @param from first day in the province
 * @param to last day in the province
 * @param q part of the actor's name, of the network address or of the act's subject
 */
public record AuditFilter(@Nullable AuditKind kind, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable String q) {
}
