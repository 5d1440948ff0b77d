package vn.camket.test;

import java.time.LocalDate;
import java.util.List;

import vn.camket.report.AnswerContent;
import vn.camket.report.AnswerPart;
import vn.camket.report.OutputContent;
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

	/**
	 * Finished, with a document for each output.
	 */
	public static AnswerContent done(AnswerContent before) {
		return new AnswerContent(ProgressStatus.COMPLETED, "Đã thực hiện.", null, null,
				before.outputs()
					.stream()
					.map((output) -> new OutputContent(output.taskOutputId(), output.label(), true, "1/BC",
							LocalDate.of(2027, 4, 1), null))
					.toList());
	}

	private static ReportContent content(ReportDocument document, List<ReportPart> parts) {
		return new ReportContent(document.head().revision(),
				parts.stream()
					.filter(AnswerPart.class::isInstance)
					.map(AnswerPart.class::cast)
					.map((part) -> new AnswerChange(part.key(), part.version(), part.base(), done(part.content())))
					.toList(),
				parts.stream()
					.filter(TextPart.class::isInstance)
					.map((part) -> new TextChange(part.key(), part.version(), part.base(), "Đã thực hiện."))
					.toList(),
				null);
	}

}
