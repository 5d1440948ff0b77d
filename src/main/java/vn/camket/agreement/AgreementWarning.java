package vn.camket.agreement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.agreement.AgreementDetails.FamilyMember;
import vn.camket.agreement.AgreementDetails.PartyLine;

/**
 * What is unusual about an agreement but not refused: the register also holds what was
 * done before, or otherwise than the law has it.
 */
enum AgreementWarning {

	/** More was spent than planned. */
	OVERSPENT,

	/**
	 * Signed in a name that is none of those in Luật 70/2020/QH14, Điều 2 khoản 2.
	 */
	UNUSUAL_SIGNATORY,

	/**
	 * A border commune signs with a local authority of the same level (Luật 70/2020/QH14,
	 * Điều 3 khoản 6).
	 */
	COMMUNE_PARTNER,

	/**
	 * A border commune signs about exchanges, information, twinning and border management
	 * alone (Luật 70/2020/QH14, Điều 3 khoản 6).
	 */
	COMMUNE_CONTENT,

	/**
	 * Of the communes only those at the border sign (Luật 70/2020/QH14, Điều 2 khoản 2).
	 */
	COMMUNE_NOT_AT_BORDER,

	/**
	 * Another agreement amends this one, and no event says so.
	 */
	AMENDMENT_UNRECORDED,

	/** Another one prolongs it: its last day does not count that yet. */
	EXTENSION_UNRECORDED,

	/** Another one replaces it: its state does not count that yet. */
	REPLACEMENT_UNRECORDED;

	/**
	 * What its own content tells.
	 * @param inland whether a commune or ward leads it that is not at the border
	 */
	static List<AgreementWarning> of(AgreementContent content, List<PartyLine> parties, boolean inland) {
		List<AgreementWarning> warnings = new ArrayList<>();
		if (content.budget().isOverspent()) {
			warnings.add(OVERSPENT);
		}
		boolean agreement = content.naming().instrumentKind() == InstrumentKind.AGREEMENT;
		SigningLevel level = content.signing().level();
		if (agreement && level == null && content.signing().levelAsWritten() != null) {
			warnings.add(UNUSUAL_SIGNATORY);
		}
		if (agreement && level == SigningLevel.BORDER_COMMUNE) {
			if (parties.stream().anyMatch((party) -> party.kind() != PartnerKind.LOCAL_GOVERNMENT)) {
				warnings.add(COMMUNE_PARTNER);
			}
			warnings.add(COMMUNE_CONTENT);
			if (inland) {
				warnings.add(COMMUNE_NOT_AT_BORDER);
			}
		}
		return warnings;
	}

	/**
	 * What signed agreements of the family do to this one without an event of its own:
	 * only events change a state (domain rule 5), and only their dates are known.
	 */
	static List<AgreementWarning> ofFamily(UUID id, List<FamilyMember> family, List<TimelineEntry> timeline) {
		Set<EventKind> happened = EnumSet.noneOf(EventKind.class);
		timeline.stream()
			.filter((entry) -> entry.archiveReason() == null)
			.forEach((entry) -> happened.add(entry.event().kind()));
		return family.stream()
			.filter((member) -> member.line().state() != AgreementState.DRAFT && !member.line().archived())
			.flatMap((member) -> member.relations().stream())
			.filter((relation) -> relation.relatedId().equals(id))
			.map((relation) -> unrecorded(relation.kind(), happened))
			.filter(Objects::nonNull)
			.distinct()
			.sorted()
			.toList();
	}

	private static @Nullable AgreementWarning unrecorded(RelationKind kind, Set<EventKind> happened) {
		return switch (kind) {
			case AMENDS -> happened.contains(EventKind.AMENDED) ? null : AMENDMENT_UNRECORDED;
			case EXTENDS -> happened.contains(EventKind.EXTENDED) ? null : EXTENSION_UNRECORDED;
			case REPLACES -> happened.contains(EventKind.REPLACED) ? null : REPLACEMENT_UNRECORDED;
			case IMPLEMENTS, FOLLOWS_FROM -> null;
		};
	}

}
