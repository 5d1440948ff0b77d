package vn.camket.agreement;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names that a thỏa thuận quốc tế may bear (Luật 70/2020/QH14, Điều 6).
 */
public enum AgreementType {

	/** Thỏa thuận. */
	AGREEMENT,

	/** Thông cáo. */
	COMMUNIQUE,

	/** Tuyên bố. */
	DECLARATION,

	/** Ý định thư. */
	LETTER_OF_INTENT,

	/** Bản ghi nhớ. */
	MEMORANDUM_OF_UNDERSTANDING,

	/** Biên bản thỏa thuận. */
	AGREED_MINUTES,

	/** Biên bản trao đổi. */
	EXCHANGE_OF_LETTERS,

	/** Chương trình hợp tác. */
	COOPERATION_PROGRAMME,

	/** Kế hoạch hợp tác. */
	COOPERATION_PLAN,

	/** Another name, kept as the text bears it. */
	OTHER_NAME;

	private static final List<String> NAMES_OF_TREATIES = List.of("công ước", "hiệp ước", "định ước", "hiệp định");

	/**
	 * The name reserved for treaties with which a text begins, if it does (Luật
	 * 70/2020/QH14, Điều 6 forbids it to an agreement).
	 */
	public static Optional<String> nameOfTreaty(String text) {
		String written = Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT) + " ";
		return NAMES_OF_TREATIES.stream().filter((name) -> written.startsWith(name + " ")).findFirst();
	}

}
