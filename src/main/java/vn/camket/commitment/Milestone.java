package vn.camket.commitment;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * A dated step of a commitment (lộ trình).
 *
 * @param dueOn by when, as far as it is known
 * @param doneOn when it was reached; {@code null} while it was not
 */
@Embeddable
public record Milestone(String label, @Column(columnDefinition = "partial_date") @Nullable PartialDate dueOn,
		@Nullable LocalDate doneOn, @Nullable String note) {
}
