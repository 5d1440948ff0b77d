package vn.camket.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An account as its pages show it.
 *
 * @param version what an edit of it must have started from
 * @param displayName the office under which it works, "Cán bộ Sở Công Thương"
 * @param agencyName full name of the agency, or {@code null} for an account of none
 * @param disabledAt when it was disabled, or {@code null} while it is in use
 * @param secondFactorSince since when a code is asked for beside the password, or
 * {@code null} while it is not
 * @param previousVisitAt start of the visit before the newest one
 */
public record AccountDetails(UUID id, long version, String username, String displayName, Role role,
		@Nullable UUID agencyId, @Nullable String agencyName, AccountState state, @Nullable Instant disabledAt,
		@Nullable Instant secondFactorSince, @Nullable Instant lastSignInAt, @Nullable Instant previousVisitAt,
		Instant createdAt) {
}
