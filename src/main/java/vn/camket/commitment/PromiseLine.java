package vn.camket.commitment;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * A promise as the book shows it.
 *
 * @param version counts its changes
 * @param age days since it was made, at most; what is settled no longer ages
 * @param overdue whether its day has passed
 * @param recordTitle what it became, by its title
 */
public record PromiseLine(UUID id, long version, String text, String promisedBy, String promisedTo,
		@Nullable UUID partnerId, @Nullable String partner, @Nullable String occasion, PartialDate madeOn,
		@Nullable PartialDate dueOn, @Nullable UUID leadId, @Nullable String lead, @Nullable String note,
		@Nullable Long age, boolean overdue, @Nullable PromiseOutcome outcome, @Nullable UUID recordId,
		@Nullable String recordTitle, @Nullable String reason, @Nullable LocalDate settledOn, boolean editable) {

	/** Days after which an open promise asks for attention, and after which it is old. */
	private static final int AGEING = 90;

	private static final int OLD = 180;

	/**
	 * How loudly it asks for attention: a kind of badge.
	 */
	public String urgency() {
		if (this.age == null) {
			return "none";
		}
		return (this.overdue || this.age > OLD) ? "bad" : (this.age > AGEING) ? "warn" : "info";
	}

}
