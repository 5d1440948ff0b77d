package vn.camket.report.web;

import vn.camket.report.AnswerPart;
import vn.camket.report.ReportPart;
import vn.camket.report.ReportSection;
import vn.camket.report.TextPart;

/**
 * Headings under which a report's page lists its parts.
 */
final class PartGroup {

	private PartGroup() {
	}

	/**
	 * Message key of the heading.
	 */
	static String of(ReportPart part) {
		if (part instanceof AnswerPart answer) {
			return "report.group." + answer.kind();
		}
		return (((TextPart) part).section() == ReportSection.GENERAL_ASSESSMENT) ? "report.group.GENERAL"
				: "report.group.OTHER";
	}

}
