package vn.camket.commitment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * Who promised what to whom, where, by when.
 *
 * @param promisedBy the office that promised
 * @param promisedTo the other side as it was named
 * @param partnerId the partner of the register that it is, if it is one
 * @param occasion the visit, talks or meeting
 */
public record PromiseContent(String text, String promisedBy, String promisedTo, @Nullable UUID partnerId,
		@Nullable String occasion, PartialDate madeOn, @Nullable PartialDate dueOn, @Nullable UUID leadAgencyId,
		@Nullable String note) {

	PromiseContent ledBy(@Nullable UUID agency) {
		return new PromiseContent(this.text, this.promisedBy, this.promisedTo, this.partnerId, this.occasion,
				this.madeOn, this.dueOn, agency, this.note);
	}

	PromiseContent to(UUID partner) {
		return new PromiseContent(this.text, this.promisedBy, this.promisedTo, partner, this.occasion, this.madeOn,
				this.dueOn, this.leadAgencyId, this.note);
	}

}
