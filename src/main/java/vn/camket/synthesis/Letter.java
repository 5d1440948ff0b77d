package vn.camket.synthesis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the consolidated report says around its narrative. What is blank stays a blank to
 * fill in (domain rule 15).
 *
 * @param number số, ký hiệu: "05/BC-SNgV"
 * @param issuedOn ngày ký
 * @param addressees kính gửi, separated by lines
 * @param copies nơi nhận, separated by lines
 */
public record Letter(@Nullable String number, @Nullable LocalDate issuedOn, @Nullable String addressees,
		@Nullable String copies, @Nullable String signerTitle, @Nullable String signerName) {

	static final Letter BLANK = new Letter(null, null, null, null, null, null);

	/**
	 * The fields without which it cannot be issued and that are blank.
	 */
	public List<String> missing() {
		List<String> missing = new ArrayList<>();
		if (this.number == null) {
			missing.add("number");
		}
		if (this.issuedOn == null) {
			missing.add("issuedOn");
		}
		return missing;
	}

}
