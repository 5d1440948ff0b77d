package vn.camket.test;

import java.util.List;

import vn.camket.report.AnswerContent;
import vn.camket.report.AnswerPart;
import vn.camket.report.ProgressStatus;
import vn.camket.report.ReportContent;
import vn.camket.report.ReportContent.AnswerChange;
import vn.camket.report.ReportContent.TextChange;
import vn.camket.report.ReportDocument;
import vn.camket.report.ReportPart;
import vn.camket.report.TextPart;

/**
 * What a page posts when somebody has filled in a report.
 */
public final class FilledIn {

	private static final AnswerContent DONE = new AnswerContent(ProgressStatus.COMPLETED, "Đã thực hiện.", null, null,
			List.of());

	private FilledIn() {
	}

	/**
	 * Every owed part, said to be done.
	 */
	public static ReportContent all(ReportDocument document) {
		return first(document, Integer.MAX_VALUE);
	}

	/**
	 * The owed parts that are still missing, said to be done.
	 */
	public static ReportContent rest(ReportDocument document) {
		return content(document, document.missing());
	}

	/**
	 * So many of the owed parts, said to be done.
	 */
	public static ReportContent first(ReportDocument document, int parts) {
		return content(document, document.parts().stream().filter(ReportPart::required).limit(parts).toList());
	}

	/**
	 * Nothing beyond what stands there.
	 */
	public static ReportContent nothing(ReportDocument document) {
		return content(document, List.of());
	}

	private static ReportContent content(ReportDocument document, List<ReportPart> parts) {
		return new ReportContent(document.head().revision(),
				parts.stream()
					.filter(AnswerPart.class::isInstance)
					.map((part) -> new AnswerChange(part.key(), part.version(), part.base(), DONE))
					.toList(),
				parts.stream()
					.filter(TextPart.class::isInstance)
					.map((part) -> new TextChange(part.key(), part.version(), part.base(), "Đã thực hiện."))
					.toList(),
				null);
	}

}
