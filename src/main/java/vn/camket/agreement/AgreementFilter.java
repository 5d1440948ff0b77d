package vn.camket.agreement;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyNames;
import vn.camket.agency.AgencyNaming;

/**
 * Which agreements are asked for. What is {@code null} narrows nothing.
 *
 * @param q words that the search would find it by, with or without accents; of archived
 * ones, those of their titles and number
 * @param country ISO 3166-1 alpha-2 code of a partner's country
 * @param agency the agency that leads
 * @param field code of a field of co-operation
 * @param year year of signing
 * @param inherited only those inherited from former districts
 * @param unclear only those with something "cần làm rõ" (domain rule 15)
 * @param archived archived ones instead of living ones
 * @param asOf the day whose states count; today unless given
 * @param partner a foreign party
 * @param names by which names leads are called, the present ones unless given: those of
 * the chosen day, else of the day of signing
 * @param within only those whose running term ends at most so many days after that day
 */
public record AgreementFilter(@Nullable String q, @Nullable String country, @Nullable UUID agency,
		@Nullable String field, @Nullable InstrumentKind kind, @Nullable AgreementState state, @Nullable Integer year,
		@Nullable Boolean inherited, @Nullable Boolean unclear, @Nullable Boolean archived, @Nullable LocalDate asOf,
		@Nullable Integer within, @Nullable UUID partner, @Nullable AgencyNaming names) implements AgencyNames {

	/** Every living agreement, today. */
	public static final AgreementFilter NONE = on(null);

	/**
	 * Every living agreement as of a day.
	 */
	public static AgreementFilter on(@Nullable LocalDate day) {
		return new AgreementFilter(null, null, null, null, null, null, null, null, null, null, day, null, null, null);
	}

	/**
	 * The same question about the living agreements that an agency leads.
	 */
	public AgreementFilter ledBy(@Nullable UUID agencyId) {
		return new AgreementFilter(this.q, this.country, agencyId, this.field, this.kind, this.state, this.year,
				this.inherited, this.unclear, this.archived, this.asOf, this.within, this.partner, this.names);
	}

	/**
	 * Every living agreement with a partner, or with partners of a country, as of today.
	 */
	public static AgreementFilter with(@Nullable UUID partner, @Nullable String country) {
		return new AgreementFilter(null, country, null, null, null, null, null, null, null, null, null, null, partner,
				null);
	}

	/**
	 * The same question about one state.
	 */
	public AgreementFilter in(@Nullable AgreementState wanted) {
		return new AgreementFilter(this.q, this.country, this.agency, this.field, this.kind, wanted, this.year,
				this.inherited, this.unclear, this.archived, this.asOf, this.within, this.partner, this.names);
	}

}
