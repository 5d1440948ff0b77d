package vn.camket.report;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A report as a page shows it: one revision with all its parts.
 *
 * @param parts in the order of the form: general assessment, led tasks, agreements, the
 * other sections, co-ordinated tasks
 * @param previousPeriod name of the period whose words stand beside; {@code null} if
 * there is none
 */
public record ReportDocument(ReportHead head, ReportDetails details, List<ReportPart> parts,
		List<ReportEventLine> events, @Nullable String previousPeriod) {

	/**
	 * Number of the parts that are owed.
	 */
	public int owed() {
		return (int) required().count();
	}

	/**
	 * Number of the owed parts that say enough.
	 */
	public int filled() {
		return (int) required().filter((part) -> part.state().isDone()).count();
	}

	/**
	 * Number of the owed parts that somebody asked to mend.
	 */
	public int toMend() {
		return (int) required().filter((part) -> part.state() == PartState.TO_MEND).count();
	}

	/**
	 * The owed parts that still need work before the report can be sent, those to mend
	 * included.
	 */
	public List<ReportPart> open() {
		return required().filter((part) -> !part.state().isDone()).toList();
	}

	/**
	 * The owed parts without which the report cannot be sent.
	 */
	public List<ReportPart> missing() {
		return this.parts.stream().filter(ReportPart::isMissing).toList();
	}

	/**
	 * The answers of one kind.
	 */
	public List<AnswerPart> answers(EntryKind kind) {
		return this.parts.stream()
			.filter(AnswerPart.class::isInstance)
			.map(AnswerPart.class::cast)
			.filter((part) -> part.kind() == kind)
			.toList();
	}

	/**
	 * A part by its name, if the report has it.
	 */
	public @Nullable ReportPart find(PartKey key) {
		return this.parts.stream().filter((part) -> part.key().equals(key)).findFirst().orElse(null);
	}

	/**
	 * Why the report is in the agency's hand again: the newest act, if it gave the report
	 * back.
	 */
	public @Nullable ReportEventLine givenBack() {
		ReportEventLine last = this.events.isEmpty() ? null : this.events.get(this.events.size() - 1);
		return (last != null && last.kind().givesBack()) ? last : null;
	}

	private Stream<ReportPart> required() {
		return this.parts.stream().filter(ReportPart::required);
	}

}
