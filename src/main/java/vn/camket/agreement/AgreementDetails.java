package vn.camket.agreement;

import java.time.Instant;
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
		List<String> coordinators, List<RelatedAgreement> related, History history, List<String> warnings,
		boolean editable) {

	/**
	 * A foreign party with its partner's names.
	 *
	 * @param country as written where it is not known
	 * @param countryUnclear whether it is
	 */
	public record PartyLine(String name, @Nullable PartnerKind kind, @Nullable String country, boolean countryUnclear,
			@Nullable String signer, @Nullable String signerTitle) {

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
	 * An agreement that this one refers to, or that refers to this one.
	 *
	 * @param outgoing whether this one is the one that does something to the other
	 */
	public record RelatedAgreement(UUID id, String registerNumber, String title, RelationKind kind, boolean outgoing) {
	}

	/**
	 * Who entered, changed and archived the record; accounts by their office.
	 */
	public record History(Instant createdAt, @Nullable String createdBy, Instant updatedAt, @Nullable String updatedBy,
			@Nullable Instant archivedAt, @Nullable String archivedBy, @Nullable String archiveReason) {
	}

}
