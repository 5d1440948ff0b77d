package vn.camket.report.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import vn.camket.report.AnswerPart;
import vn.camket.report.Fingerprint;
import vn.camket.report.OutputContent;
import vn.camket.report.ReportContent;
import vn.camket.report.ReportDetails;
import vn.camket.report.ReportDocument;
import vn.camket.report.ReportPart;
import vn.camket.report.TextPart;
import vn.camket.shared.web.TypedDate;

/**
 * What stands in the fields of a report's page, as typed: texts only, so that nothing
 * that cannot be understood is lost. Parts are named by their {@code PartKey}. A page may
 * post some of its parts alone.
 */
class ReportForm {

	private int revision;

	private Map<String, Part> parts = new LinkedHashMap<>();

	private @Nullable Details details;

	/**
	 * The form filled from what stands in the report.
	 */
	static ReportForm of(ReportDocument document) {
		ReportForm form = new ReportForm();
		form.revision = document.head().revision();
		document.parts().forEach((part) -> form.parts.put(part.key().toString(), fill(part)));
		form.details = Details.of(document.details());
		return form;
	}

	/**
	 * Fills in what the page did not post, and takes the newest versions for all parts
	 * but those that were not understood: a later saving stands on top of what is known
	 * now.
	 */
	void completeFrom(ReportDocument document, ReportFormReader reader) {
		this.revision = document.head().revision();
		document.parts().forEach((part) -> {
			String key = part.key().toString();
			Part typed = this.parts.get(key);
			if (typed == null || reader.isUntouched(key)) {
				this.parts.put(key, fill(part));
			}
			else if (!reader.isBad(key)) {
				typed.version = part.version();
				typed.base = part.base();
			}
		});
		if (this.details == null) {
			this.details = Details.of(document.details());
		}
		else if (!reader.isBad(ReportContent.DETAILS)) {
			this.details.setBase(Fingerprint.of(document.details()));
		}
	}

	/**
	 * Fills in what the page did not post, and leaves what it did post as it is.
	 */
	void fillGaps(ReportDocument document) {
		document.parts().forEach((part) -> this.parts.computeIfAbsent(part.key().toString(), (key) -> fill(part)));
		if (this.details == null) {
			this.details = Details.of(document.details());
		}
	}

	/**
	 * Gives the parts that came without their outputs those that stand in the report.
	 */
	void keepOutputs(ReportDocument document) {
		document.parts().forEach((part) -> {
			Part typed = this.parts.get(part.key().toString());
			if (typed != null) {
				typed.outputs = fill(part).outputs;
			}
		});
	}

	private static Part fill(ReportPart part) {
		Part filled = new Part();
		filled.version = part.version();
		filled.base = part.base();
		if (part instanceof TextPart text) {
			filled.content = text.content();
		}
		else if (part instanceof AnswerPart answer) {
			filled.status = (answer.content().status() != null) ? answer.content().status().name() : null;
			filled.result = answer.content().result();
			filled.reason = answer.content().reason();
			filled.completedOn = TypedDate.write(answer.content().completedOn());
			answer.content().outputs().forEach((output) -> filled.outputs.add(Output.of(output)));
		}
		return filled;
	}

	public int getRevision() {
		return this.revision;
	}

	public void setRevision(int revision) {
		this.revision = revision;
	}

	public Map<String, Part> getParts() {
		return this.parts;
	}

	public void setParts(Map<String, Part> parts) {
		this.parts = parts;
	}

	public @Nullable Details getDetails() {
		return this.details;
	}

	public void setDetails(@Nullable Details details) {
		this.details = details;
	}

	/** Fields of one part. */
	static class Part {

		private long version;

		private String base = "";

		private @Nullable String content;

		private @Nullable String status;

		private @Nullable String result;

		private @Nullable String reason;

		private @Nullable String completedOn;

		private List<Output> outputs = new ArrayList<>();

		public long getVersion() {
			return this.version;
		}

		public void setVersion(long version) {
			this.version = version;
		}

		public String getBase() {
			return this.base;
		}

		public void setBase(@Nullable String base) {
			this.base = (base != null) ? base : "";
		}

		public @Nullable String getContent() {
			return this.content;
		}

		public void setContent(@Nullable String content) {
			this.content = content;
		}

		public @Nullable String getStatus() {
			return this.status;
		}

		public void setStatus(@Nullable String status) {
			this.status = status;
		}

		public @Nullable String getResult() {
			return this.result;
		}

		public void setResult(@Nullable String result) {
			this.result = result;
		}

		public @Nullable String getReason() {
			return this.reason;
		}

		public void setReason(@Nullable String reason) {
			this.reason = reason;
		}

		public @Nullable String getCompletedOn() {
			return this.completedOn;
		}

		public void setCompletedOn(@Nullable String completedOn) {
			this.completedOn = completedOn;
		}

		public List<Output> getOutputs() {
			return this.outputs;
		}

		public void setOutputs(List<Output> outputs) {
			this.outputs = outputs;
		}

		/** Whether "Đã hoàn thành" can be chosen: nothing expected is still open. */
		public boolean isCompletable() {
			return this.outputs.stream().allMatch(Output::isSettled);
		}

	}

	/** Fields of one output. */
	static class Output {

		private @Nullable String taskOutputId;

		private @Nullable String label;

		private boolean delivered;

		private @Nullable String documentNumber;

		private @Nullable String documentOn;

		private @Nullable String notNeededReason;

		static Output of(OutputContent content) {
			Output output = new Output();
			output.taskOutputId = (content.taskOutputId() != null) ? content.taskOutputId().toString() : null;
			output.label = content.label();
			output.delivered = content.delivered();
			output.documentNumber = content.documentNumber();
			output.documentOn = TypedDate.write(content.documentOn());
			output.notNeededReason = content.notNeededReason();
			return output;
		}

		public @Nullable String getTaskOutputId() {
			return this.taskOutputId;
		}

		public void setTaskOutputId(@Nullable String taskOutputId) {
			this.taskOutputId = taskOutputId;
		}

		public @Nullable String getLabel() {
			return this.label;
		}

		public void setLabel(@Nullable String label) {
			this.label = label;
		}

		public boolean isDelivered() {
			return this.delivered;
		}

		public void setDelivered(boolean delivered) {
			this.delivered = delivered;
		}

		public @Nullable String getDocumentNumber() {
			return this.documentNumber;
		}

		public void setDocumentNumber(@Nullable String documentNumber) {
			this.documentNumber = documentNumber;
		}

		public @Nullable String getDocumentOn() {
			return this.documentOn;
		}

		public void setDocumentOn(@Nullable String documentOn) {
			this.documentOn = documentOn;
		}

		public @Nullable String getNotNeededReason() {
			return this.notNeededReason;
		}

		public void setNotNeededReason(@Nullable String notNeededReason) {
			this.notNeededReason = notNeededReason;
		}

		/** Whether the page may already count it as delivered or not needed. */
		boolean isSettled() {
			return !StringUtils.hasText(this.taskOutputId) || StringUtils.hasText(this.notNeededReason)
					|| (this.delivered && StringUtils.hasText(this.documentNumber)
							&& StringUtils.hasText(this.documentOn));
		}

	}

	/** Number and date of the letter, and the two sums of the budget. */
	static class Details {

		private String base = "";

		private @Nullable String letterNumber;

		private @Nullable String letterOn;

		private @Nullable String budgetAllocated;

		private @Nullable String budgetSpent;

		static Details of(ReportDetails known) {
			Details details = new Details();
			details.base = Fingerprint.of(known);
			details.letterNumber = known.letterNumber();
			details.letterOn = TypedDate.write(known.letterOn());
			details.budgetAllocated = Typed.sum(known.budgetAllocated());
			details.budgetSpent = Typed.sum(known.budgetSpent());
			return details;
		}

		public String getBase() {
			return this.base;
		}

		public void setBase(@Nullable String base) {
			this.base = (base != null) ? base : "";
		}

		public @Nullable String getLetterNumber() {
			return this.letterNumber;
		}

		public void setLetterNumber(@Nullable String letterNumber) {
			this.letterNumber = letterNumber;
		}

		public @Nullable String getLetterOn() {
			return this.letterOn;
		}

		public void setLetterOn(@Nullable String letterOn) {
			this.letterOn = letterOn;
		}

		public @Nullable String getBudgetAllocated() {
			return this.budgetAllocated;
		}

		public void setBudgetAllocated(@Nullable String budgetAllocated) {
			this.budgetAllocated = budgetAllocated;
		}

		public @Nullable String getBudgetSpent() {
			return this.budgetSpent;
		}

		public void setBudgetSpent(@Nullable String budgetSpent) {
			this.budgetSpent = budgetSpent;
		}

	}

}
