package vn.camket.consolidation;

import vn.camket.report.ReportSection;

/**
 * What one agency reports in a section, word for word.
 */
public record Excerpt(ReportSection section, String content, Source source) {

	private static final int SHORT = 320;

	/**
	 * The beginning, cut between words.
	 */
	public String beginning() {
		if (!isLong()) {
			return this.content;
		}
		int blank = this.content.lastIndexOf(' ', SHORT);
		return this.content.substring(0, (blank > 0) ? blank : SHORT) + "…";
	}

	public boolean isLong() {
		return this.content.length() > SHORT;
	}

	/**
	 * Address of the section in the report.
	 */
	public String href() {
		return "/reports/" + this.source.reportId() + "#" + this.section;
	}

}
