package vn.camket.agreement;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.camket.agreement.AgreementDetails.PartyLine;

/**
 * What the text of an agreement must say (Nghị định 64/2021/NĐ-CP Điều 3 khoản 1, and 3
 * where it asks for more) and the record does not know yet.
 */
public enum AgreementGap {

	/** Điểm a: tên gọi. */
	TYPE,

	/** Điểm b: tên các bên ký kết. */
	OUR_SIGNATORY, PARTIES,

	/** Điểm c: lĩnh vực, nội dung, phương thức hợp tác. */
	FIELDS, SUMMARY,

	/** Điểm d: thời điểm bắt đầu có hiệu lực, thời hạn hiệu lực. */
	EFFECTIVE_ON, TERM,

	/** Điểm đ: ngày ký, địa điểm ký, ngôn ngữ ký. */
	SIGNED_ON, SIGNING_PLACE, LANGUAGES,

	/** Điểm e: họ tên, chức danh người đại diện ký. */
	OUR_SIGNER, PARTNER_SIGNER,

	/** Khoản 3: that it does not bind under international law. */
	NON_BINDING;

	/**
	 * What is missing, in the order of the law; nothing where the law asks for nothing.
	 */
	static List<AgreementGap> of(AgreementContent content, List<PartyLine> parties) {
		List<AgreementGap> gaps = new ArrayList<>();
		if (content.naming().instrumentKind() != InstrumentKind.AGREEMENT) {
			return gaps;
		}
		Signing signing = content.signing();
		Term term = content.term();
		add(gaps, TYPE, content.naming().type());
		add(gaps, OUR_SIGNATORY, signing.ourSignatory());
		add(gaps, PARTIES, parties.isEmpty() ? null : parties);
		add(gaps, FIELDS, content.fields().isEmpty() ? null : content.fields());
		add(gaps, SUMMARY, content.cooperation().summary());
		add(gaps, EFFECTIVE_ON, term.effectiveOn());
		add(gaps, TERM, (term.expiresOn() != null || term.unlimited()) ? term : null);
		add(gaps, SIGNED_ON, signing.signedOn());
		add(gaps, SIGNING_PLACE, signing.place());
		add(gaps, LANGUAGES, signing.languages());
		add(gaps, OUR_SIGNER, (signing.ourSigner() != null) ? signing.ourSignerTitle() : null);
		add(gaps, PARTNER_SIGNER,
				(!parties.isEmpty()
						&& parties.stream().allMatch((party) -> party.signer() != null && party.signerTitle() != null))
								? parties : null);
		SigningLevel level = signing.level();
		if (level != null && level.mustStateNonBinding() && !signing.statesNonBinding()) {
			gaps.add(NON_BINDING);
		}
		return gaps;
	}

	private static void add(List<AgreementGap> gaps, AgreementGap gap, @Nullable Object known) {
		if (known == null) {
			gaps.add(gap);
		}
	}

}
