package vn.camket.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * An agreement as lists and workbooks show it on a day, with the columns of the annex to
 * the yearly report (Luật 70/2020/QH14, Nghị định 64/2021/NĐ-CP).
 *
 * @param typeAsWritten the name borne, where it is none of the law's
 * @param levelAsWritten what the source says where it is none of the law's levels
 * @param partners names of the foreign parties, joined by semicolons
 * @param countries their countries, sorted; as written where none is known
 * @param fields fields of co-operation; as written where none is coded
 * @param partnerSigners who signed for the foreign parties
 * @param expiresOn last day of the first term
 * @param lead name of the lead agency
 * @param leadAsWritten lead as the source names it
 * @param asOf the day of the state
 * @param endsOn last day that the running term may last
 * @param countryUnclear whether a partner's country is only as written
 * @param fieldsUnclear whether the fields are only as written
 */
public record AgreementLine(UUID id, String registerNumber, InstrumentKind kind, String title,
		@Nullable String titleForeign, @Nullable AgreementType type, @Nullable String typeAsWritten,
		@Nullable SigningLevel level, @Nullable String levelAsWritten, @Nullable String ourSignatory,
		@Nullable String partners, @Nullable String countries, @Nullable String fields, @Nullable PartialDate signedOn,
		@Nullable String place, @Nullable String ourSigner, @Nullable String partnerSigners,
		@Nullable PartialDate effectiveOn, @Nullable PartialDate expiresOn, boolean unlimited,
		@Nullable String termWording, @Nullable Integer tacitRenewalYears, @Nullable UUID leadId, @Nullable String lead,
		@Nullable String leadAsWritten, AgreementState state, LocalDate asOf, @Nullable LocalDate endsOn,
		boolean inherited, @Nullable String note, boolean archived, boolean countryUnclear, boolean fieldsUnclear) {

	/**
	 * Last day of the running term as far as it is known: renewals counted in.
	 */
	public @Nullable PartialDate runsUntil() {
		if (this.endsOn == null || this.expiresOn == null) {
			return isRunning() ? null : this.expiresOn;
		}
		return (this.expiresOn.isExact() || !this.expiresOn.latest().equals(this.endsOn)) ? PartialDate.of(this.endsOn)
				: this.expiresOn;
	}

	/**
	 * Days left of the running term, zero on its last day; {@code null} unless that day
	 * is known exactly.
	 */
	public @Nullable Long daysLeft() {
		PartialDate end = runsUntil();
		return (this.endsOn != null && end != null && end.isExact()) ? ChronoUnit.DAYS.between(this.asOf, this.endsOn)
				: null;
	}

	/**
	 * Whether the agreement runs, be it in part or not carried out at present.
	 */
	public boolean isRunning() {
		return switch (this.state) {
			case IN_FORCE, EXPIRING, SUSPENDED, PARTLY_SUSPENDED -> true;
			default -> false;
		};
	}

	/**
	 * Whether the name borne is kept as written because it fits none of the law's.
	 */
	public boolean typeUnclear() {
		return this.type == null && this.typeAsWritten != null;
	}

	public boolean levelUnclear() {
		return this.level == null && this.levelAsWritten != null;
	}

	public boolean leadUnclear() {
		return this.leadId == null && this.leadAsWritten != null;
	}

}
