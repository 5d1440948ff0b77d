package vn.camket.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.camket.report.AnswerPart;
import vn.camket.report.ProgressStatus;
import vn.camket.report.ReportDocument;
import vn.camket.report.ReportPart;
import vn.camket.report.TextPart;
import vn.camket.shared.wording.Wording;

/**
 * Points out sentences that say little: advice to whoever writes, never a reason to
 * refuse.
 */
@Component
class EmptyWords {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final Pattern FIGURE = Pattern.compile("\\d");

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

	/** Shorter answers, "Không có", say what they mean. */
	private static final int SHORT = 25;

	private final List<String> stock;

	EmptyWords(Wording wording) {
		this.stock = List.of(wording.text("report.stock").split(";\\s*"));
	}

	/**
	 * Advice by part, as message keys; parts that say enough are left out.
	 */
	Map<String, List<String>> advise(ReportDocument document) {
		Map<String, List<String>> advice = new LinkedHashMap<>();
		for (ReportPart part : document.parts()) {
			String text = textOf(part);
			if (text != null && text.length() > SHORT) {
				if (isStockAlone(text)) {
					advice.put(part.key().toString(), List.of("report.advice.stock"));
				}
				else if (!FIGURE.matcher(text).find()) {
					advice.put(part.key().toString(), List.of("report.advice.figure"));
				}
			}
		}
		return advice;
	}

	private static @Nullable String textOf(ReportPart part) {
		if (part instanceof TextPart text) {
			return text.content();
		}
		AnswerPart answer = (AnswerPart) part;
		return (answer.content().status() != ProgressStatus.NOT_APPLICABLE) ? answer.content().result() : null;
	}

	private boolean isStockAlone(String text) {
		String rest = " " + BETWEEN.matcher(text.toLowerCase(VIETNAMESE)).replaceAll(" ").strip() + " ";
		for (String phrase : this.stock) {
			rest = rest.replace(" " + phrase + " ", " ");
		}
		return rest.isBlank();
	}

}
