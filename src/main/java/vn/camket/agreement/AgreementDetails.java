package vn.camket.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of an agreement says.
 *
 * @param warnings message keys of what an officer should look at again; nothing here is
 * refused
 */
public record AgreementDetails(AgreementLine line, AgreementContent content, List<PartyLine> parties,
		List<String> coordinators, List<FamilyMember> family, List<TimelineEntry> timeline, History history,
		List<String> warnings, List<AgreementGap> gaps, boolean editable) {

	/**
	 * By when to decide whether the running term shall be the last; {@code null} where no
	 * term runs out, or the notice period is not known.
	 */
	public @Nullable LocalDate decideBy() {
		boolean runs = this.line.isRunning() && this.line.endsOn() != null;
		return runs ? this.content.term().decideBy(this.line.endsOn()) : null;
	}

	/**
	 * A foreign party with its partner's names.
	 *
	 * @param country as written where it is not known
	 * @param countryUnclear whether it is
	 */
	public record PartyLine(UUID id, String name, @Nullable PartnerKind kind, @Nullable String country,
			boolean countryUnclear, @Nullable String signer, @Nullable String signerTitle) {

		/**
		 * Who signed for it, as far as that is known.
		 */
		public @Nullable String signedBy() {
			boolean both = this.signer != null && this.signerTitle != null;
			return both ? this.signer + ", " + this.signerTitle
					: (this.signer != null) ? this.signer : this.signerTitle;
		}

	}

	/**
	 * An agreement of the same family: connected with this one by whatever row of
	 * relations.
	 *
	 * @param relations what it does to others of the family
	 * @param self whether it is this one
	 */
	public record FamilyMember(AgreementLine line, List<FamilyRelation> relations, boolean self) {
	}

	/**
	 * That a member amends, extends, replaces, implements or follows from another.
	 *
	 * @param title of the other
	 */
	public record FamilyRelation(RelationKind kind, UUID relatedId, String title) {
	}

	/**
	 * Who entered, changed and archived the record; accounts by their office.
	 */
	public record History(Instant createdAt, @Nullable String createdBy, Instant updatedAt, @Nullable String updatedBy,
			@Nullable Instant archivedAt, @Nullable String archivedBy, @Nullable String archiveReason) {
	}

}
