package vn.camket.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.camket.report.ProgressStatus;
import vn.camket.report.ReportEventKind;
import vn.camket.report.ReportSection;
import vn.camket.shared.time.ProvinceTime;

/**
 * A report of {@code demo/reports-*.json}: what an agency said in each revision, and what
 * happened to the report in which order.
 *
 * @param agency code of the agency
 * @param staff office that enters it, where no demo account does
 * @param head office that sends it, where no demo account does
 * @param revisions the contents; one that is asked to be completed and not touched since
 * has no second
 */
record DemoReport(String agency, String staff, String head, List<Content> revisions, List<Step> steps) {

	Content content(int revision) {
		return this.revisions.get(Math.min(revision, this.revisions.size()) - 1);
	}

	/**
	 * What a revision says.
	 */
	record Content(@Nullable BigDecimal budgetAllocated, @Nullable BigDecimal budgetSpent, List<Answer> answers,
			Map<ReportSection, String> texts) {
	}

	/**
	 * What it says about an entry.
	 *
	 * @param about ordinal of a task, register number of an agreement, or both register
	 * number and article of a commitment
	 * @param delivered positions of the expected outputs that were delivered
	 */
	record Answer(String about, ProgressStatus status, @Nullable String result, @Nullable String reason,
			List<Integer> delivered) {
	}

	/**
	 * Something that was done to it.
	 *
	 * @param time in the province's zone
	 */
	record Step(ReportEventKind kind, LocalDateTime time, @Nullable String comment, @Nullable List<Request> remarks) {

		Instant at() {
			return this.time.atZone(ProvinceTime.ZONE).toInstant();
		}

	}

	/**
	 * What is asked for about an entry.
	 */
	record Request(String about, String comment) {
	}

}
