package vn.camket.account;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That somebody works in another's place on some days.
 *
 * @param absent office of whom is away
 * @param deputy office of who works in that place
 * @param running whether today is one of the days
 */
public record Delegation(UUID id, String absent, String deputy, LocalDate from, LocalDate to, @Nullable String reason,
		boolean running) {
}
