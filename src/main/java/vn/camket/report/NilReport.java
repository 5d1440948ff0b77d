package vn.camket.report;

import java.util.ArrayList;
import java.util.List;

import vn.camket.report.ReportContent.AnswerChange;
import vn.camket.report.ReportContent.TextChange;

/**
 * Không phát sinh trong kỳ: a real answer, given at once to everything owed that nobody
 * has said anything about. What was said stays.
 */
public final class NilReport {

	private NilReport() {
	}

	/**
	 * The changes that give it.
	 * @param reason why nothing arose
	 * @param words what narrative sections say then
	 */
	public static ReportContent of(ReportDocument document, String reason, String words) {
		List<AnswerChange> answers = new ArrayList<>();
		List<TextChange> texts = new ArrayList<>();
		for (ReportPart part : document.parts()) {
			if (!part.required() || part.state() != PartState.EMPTY) {
				continue;
			}
			if (part instanceof AnswerPart answer) {
				AnswerContent nothing = new AnswerContent(ProgressStatus.NOT_APPLICABLE, null, reason, null,
						answer.content().outputs());
				answers.add(new AnswerChange(part.key(), part.version(), part.base(), nothing));
			}
			else {
				texts.add(new TextChange(part.key(), part.version(), part.base(), words));
			}
		}
		return new ReportContent(document.head().revision(), answers, texts, null);
	}

}
