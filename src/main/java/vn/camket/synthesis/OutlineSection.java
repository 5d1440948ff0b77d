package vn.camket.synthesis;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import vn.camket.report.ReportSection;

/**
 * Sections of the consolidated report, in their order, and what of the agencies' reports
 * goes there.
 */
public enum OutlineSection {

	/** Công tác chỉ đạo, triển khai. */
	GENERAL(ReportSection.GENERAL_ASSESSMENT),

	/** Kết quả thực hiện nhiệm vụ, task by task. */
	TASKS(null),

	/** Thỏa thuận, cam kết quốc tế. */
	AGREEMENTS(ReportSection.AGREEMENT_CHANGES),

	/** Tuyên truyền, tập huấn. */
	COMMUNICATION(ReportSection.COMMUNICATION),

	/** Kinh phí. */
	BUDGET(ReportSection.BUDGET),

	/** Khó khăn, vướng mắc và nguyên nhân. */
	OBSTACLES(ReportSection.OBSTACLES),

	/** Kiến nghị, đề xuất. */
	RECOMMENDATIONS(ReportSection.RECOMMENDATIONS),

	/** Nhiệm vụ trọng tâm kỳ tới. */
	NEXT_PERIOD(ReportSection.NEXT_PERIOD);

	private final @Nullable ReportSection source;

	OutlineSection(@Nullable ReportSection source) {
		this.source = source;
	}

	/**
	 * The section that a part of an agency's report goes to.
	 * @param section of the agency's report, {@code null} for a task
	 */
	static OutlineSection of(@Nullable ReportSection section) {
		return Arrays.stream(values()).filter((outline) -> outline.source == section).findFirst().orElseThrow();
	}

}
