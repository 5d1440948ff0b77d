package vn.camket.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.history.ChangeSet;

/**
 * An entry of the trail.
 *
 * @param actor the office as it was called then; {@code null} for the application itself
 * or somebody not signed in
 * @param recordName what the changed record is called now
 * @param subject the user name that was tried, or the address of the page or file
 * @param changes what changed, in words; empty for other acts
 */
public record AuditLine(long id, Instant at, AuditKind kind, @Nullable String actor, @Nullable String address,
		@Nullable String recordKind, @Nullable UUID recordId, @Nullable String recordName, @Nullable String operation,
		@Nullable String subject, List<ChangeSet.Change> changes) {
}
