package vn.camket.document;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import static java.text.Normalizer.Form.NFC;
import static java.text.Normalizer.normalize;

/**
 * Finds the marks of classified documents (domain rule 10; Luật Bảo vệ bí mật nhà nước:
 * "Tuyệt mật", "Tối mật", "Mật", stamped in capitals). Words that only contain the word,
 * such as "BÍ MẬT NHÀ NƯỚC" in a heading or "MẬT KHẨU", are none.
 */
public final class Secrecy {

	private static final Pattern MARK = Pattern.compile(
			"(?<![\\p{L}\\d])(?<!BÍ )(?<!BẢO )(?<!ĐỘ )(?:TUYỆT MẬT|TỐI MẬT|MẬT)(?![\\p{L}\\d])(?! (?:KHẨU|ONG|MÃ|ĐỘ))");

	private Secrecy() {
	}

	/**
	 * Whether a text bears a mark.
	 */
	public static boolean isMarked(@Nullable String text) {
		return text != null && MARK.matcher(normalize(text, NFC).replaceAll("\\s+", " ")).find();
	}

}
