package vn.camket.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * How long an agreement runs by what has been agreed so far.
 *
 * @param expiresOn last day in force; {@code null} where it is not known or there is none
 * @param unlimited whether "không thời hạn" was agreed
 * @param tacitRenewalYears years by which the term rolls on unless somebody gives notice
 */
record TermInForce(@Nullable PartialDate expiresOn, boolean unlimited, @Nullable Integer tacitRenewalYears) {

	/**
	 * How far beyond the first term tacit renewals are laid out; after that the agreement
	 * stays in force with no term named.
	 */
	static final int YEARS_OF_RENEWALS = 60;

	/**
	 * The term of the text as it was signed.
	 */
	static TermInForce first(AgreementFacts facts) {
		return new TermInForce(facts.expiresOn(), facts.unlimited(), facts.tacitRenewalYears());
	}

	/**
	 * The term after a prolongation; its tacit renewals go on from the new end.
	 * @param expiry {@code null} where it has become unlimited
	 */
	TermInForce extendedTo(@Nullable PartialDate expiry) {
		return new TermInForce(expiry, expiry == null, this.tacitRenewalYears);
	}

	/**
	 * The term after somebody gave notice: it ends with the one that ran on that day.
	 */
	TermInForce declinedOn(LocalDate day) {
		LocalDate end = endsOn(day);
		return (this.tacitRenewalYears == null || end == null) ? this
				: new TermInForce(PartialDate.of(end), false, null);
	}

	private boolean endless() {
		return this.unlimited || this.tacitRenewalYears != null;
	}

	/**
	 * First day on which it may be over.
	 */
	LocalDate overEarliest() {
		if (endless()) {
			return LocalDate.MAX;
		}
		return (this.expiresOn != null) ? this.expiresOn.earliest().plusDays(1) : LocalDate.MIN;
	}

	/**
	 * First day on which it surely is over.
	 */
	LocalDate overLatest() {
		return (!endless() && this.expiresOn != null) ? this.expiresOn.latest().plusDays(1) : LocalDate.MAX;
	}

	/**
	 * Last day that the term running on a day may last, if that is known.
	 */
	@Nullable LocalDate endsOn(LocalDate day) {
		if (this.expiresOn == null || this.unlimited) {
			return null;
		}
		if (this.tacitRenewalYears == null) {
			return this.expiresOn.latest();
		}
		return ends().stream().filter((end) -> !day.isAfter(end)).findFirst().orElse(null);
	}

	/**
	 * The days on which another term begins, or none does any more.
	 */
	List<LocalDate> turningDays() {
		List<LocalDate> days = new ArrayList<>(List.of(overEarliest(), overLatest()));
		ends().forEach((end) -> days.add(end.plusDays(1)));
		return days;
	}

	/** The last days of the first term and of the renewed ones. */
	private List<LocalDate> ends() {
		List<LocalDate> ends = new ArrayList<>();
		if (this.expiresOn != null && this.tacitRenewalYears != null) {
			for (int passed = 0; passed <= YEARS_OF_RENEWALS; passed += this.tacitRenewalYears) {
				ends.add(anniversary(this.expiresOn, passed));
			}
		}
		return ends;
	}

	/**
	 * The anniversary is that of the day after the first term, so that a term which ends
	 * with February ends on the 29th in a leap year.
	 */
	private static LocalDate anniversary(PartialDate expiry, int yearsPassed) {
		return expiry.latest().plusDays(1).plusYears(yearsPassed).minusDays(1);
	}

}
