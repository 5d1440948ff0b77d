package vn.camket.shared.spreadsheet;

import java.time.LocalDate;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The head of what the office that keeps the registers issues.
 */
@Component
public class OfficialHeads {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final MessageSource messages;

	OfficialHeads(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The head with a day's date. Days below 10 and the months January and February get a
	 * leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).
	 */
	public OfficialHead on(LocalDate day) {
		String month = (day.getMonthValue() < 3) ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
		return new OfficialHead(message("document.superior"), message("document.issuer"), message("document.country"),
				message("document.motto"), message("document.placeAndDate", "%02d".formatted(day.getDayOfMonth()),
						month, String.valueOf(day.getYear())));
	}

	private String message(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, VIETNAMESE);
	}

}
