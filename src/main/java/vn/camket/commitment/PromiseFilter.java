package vn.camket.commitment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyNames;
import vn.camket.agency.AgencyNaming;

/**
 * What the book of promises is narrowed to.
 *
 * @param country ISO 3166 code of the partner's country
 * @param settled only settled ones, or only open ones
 * @param names by which names agencies are called; the present ones unless given
 */
public record PromiseFilter(@Nullable String q, @Nullable UUID agency, @Nullable UUID partner,
		@Nullable Boolean settled, @Nullable String country, @Nullable AgencyNaming names) implements AgencyNames {

	/**
	 * The same question about settled ones, open ones, or both.
	 */
	public PromiseFilter in(@Nullable Boolean other) {
		return new PromiseFilter(this.q, this.agency, this.partner, other, this.country, this.names);
	}

}
