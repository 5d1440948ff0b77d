package vn.camket.commitment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyNames;
import vn.camket.agency.AgencyNaming;

/**
 * What a list of commitments is narrowed to.
 *
 * @param q words that the search would find it by; of an archived one, those of its text
 * @param agency lead agency
 * @param agreement source
 * @param partner a foreign party of the source
 * @param country ISO 3166 code of a foreign party of the source
 * @param archived archived ones instead of living ones
 * @param names by which names agencies are called; the present ones unless given
 */
public record CommitmentFilter(@Nullable String q, @Nullable UUID agency, @Nullable CommitmentState state,
		@Nullable UUID agreement, @Nullable UUID partner, @Nullable Boolean archived, @Nullable String country,
		@Nullable AgencyNaming names) implements AgencyNames {

	/**
	 * The living commitments of one source.
	 * @param names by which names agencies are called
	 */
	public static CommitmentFilter of(UUID agreement, AgencyNaming names) {
		return new CommitmentFilter(null, null, null, agreement, null, null, null, names);
	}

	/** The same question as far as states are counted: names change no number. */
	CommitmentFilter withoutState() {
		return new CommitmentFilter(this.q, this.agency, null, this.agreement, this.partner, this.archived,
				this.country, null);
	}

}
