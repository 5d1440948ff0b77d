package vn.camket.agreement;

import java.util.ArrayList;
import java.util.List;

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
	COMMUNE_CONTENT;

	static List<AgreementWarning> of(AgreementContent content, List<PartyLine> parties) {
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
		}
		return warnings;
	}

}
