package vn.camket.shared.spreadsheet;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import vn.camket.shared.wording.Wording;

/**
 * The head of what the office that keeps the registers issues.
 */
@Component
public class OfficialHeads {

	private final Wording wording;

	OfficialHeads(Wording wording) {
		this.wording = wording;
	}

	/**
	 * The head with a day's date. Days below 10 and the months January and February get a
	 * leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).
	 */
	public OfficialHead on(LocalDate day) {
		String month = (day.getMonthValue() < 3) ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
		return new OfficialHead(this.wording.text("document.superior"), this.wording.text("document.issuer"),
				this.wording.text("document.country"), this.wording.text("document.motto"),
				this.wording.text("document.placeAndDate", "%02d".formatted(day.getDayOfMonth()), month,
						String.valueOf(day.getYear())));
	}

}
