package vn.camket.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.plan.Assignment;
import vn.camket.plan.TaskContent;
import vn.camket.plan.TaskTime;
import vn.camket.plan.TimeFrame;
import vn.camket.shared.time.DeadlineRule;
import vn.camket.shared.web.Rows;
import vn.camket.shared.web.TypedDate;

/**
 * What is typed about a task.
 *
 * @param version the version that the form was filled from; {@code null} for a new task
 * @param creationKey makes sending the empty form twice harmless
 * @param after the task that it stands behind; {@code null} if it is the first
 */
record TaskForm(@Nullable Long version, @Nullable UUID creationKey, @Nullable UUID after, @Nullable UUID sectionId,
		@NotBlank @Size(max = 20) @Nullable String ordinal, @NotBlank @Size(max = 4000) @Nullable String title,
		@Size(max = 200) @Nullable String shortTitle, @NotNull @Nullable TimeFrame timeFrame,
		@Size(max = 500) @Nullable String timeFrameText, @Size(max = 4) @Nullable String fromYear,
		@Size(max = 4) @Nullable String toYear, @Size(max = 30) @Nullable String dueOn, @Nullable DeadlineRule dueRule,
		@Size(max = 500) @Nullable String areas, @Size(max = 4000) @Nullable String note,
		@Valid List<AssignmentForm> leads, @Valid List<AssignmentForm> coordinators, @Valid List<OutputForm> outputs) {

	private static final int LONGEST_SHORT_TITLE = 80;

	TaskForm {
		leads = Rows.of(leads, AssignmentForm.EMPTY);
		coordinators = Rows.of(coordinators, AssignmentForm.EMPTY);
		outputs = Rows.of(outputs, OutputForm.EMPTY);
	}

	/** For a task that is not there yet. */
	static TaskForm empty(@Nullable UUID after) {
		return new TaskForm(null, UUID.randomUUID(), after, null, null, null, null, TimeFrame.ONGOING, null, null, null,
				null, null, null, null, List.of(), List.of(), List.of());
	}

	static TaskForm of(@Nullable Long version, @Nullable UUID after, TaskContent content) {
		TaskTime time = content.time();
		return new TaskForm(version, null, after, content.sectionId(), content.ordinal(), content.title(),
				content.shortTitle(), time.frame(), time.wording(), text(time.fromYear()), text(time.toYear()),
				TypedDate.write(time.dueOn()), time.dueRule(),
				content.areas().isEmpty() ? null : String.join("; ", content.areas()), content.note(),
				content.leads().stream().map(AssignmentForm::of).toList(),
				content.coordinators().stream().map(AssignmentForm::of).toList(),
				content.outputs().stream().map(OutputForm::of).toList());
	}

	private static @Nullable String text(@Nullable Integer year) {
		return (year != null) ? year.toString() : null;
	}

	/**
	 * The same typing, to be saved over a newer version or to make another record.
	 */
	TaskForm with(@Nullable Long newer, @Nullable UUID newKey) {
		return new TaskForm(newer, newKey, this.after, this.sectionId, this.ordinal, this.title, this.shortTitle,
				this.timeFrame, this.timeFrameText, this.fromYear, this.toYear, this.dueOn, this.dueRule, this.areas,
				this.note, this.leads, this.coordinators, this.outputs);
	}

	/**
	 * The same typing with empty rows behind the others.
	 */
	TaskForm padded() {
		return new TaskForm(this.version, this.creationKey, this.after, this.sectionId, this.ordinal, this.title,
				this.shortTitle, this.timeFrame, this.timeFrameText, this.fromYear, this.toYear, this.dueOn,
				this.dueRule, this.areas, this.note, Rows.padded(this.leads, AssignmentForm.EMPTY),
				Rows.padded(this.coordinators, AssignmentForm.EMPTY), Rows.padded(this.outputs, OutputForm.EMPTY));
	}

	/**
	 * Mark of everything typed.
	 */
	String print(Map<String, String> names) {
		return Integer.toHexString(Objects.hash(this.after, toContent(names)));
	}

	/**
	 * What a valid form says.
	 * @param names of those who may lead, by their keys
	 */
	TaskContent toContent(Map<String, String> names) {
		String words = Objects.requireNonNull(this.title);
		return new TaskContent(this.sectionId, Objects.requireNonNull(this.ordinal), words,
				(this.shortTitle != null) ? this.shortTitle : TaskContent.abridge(words, LONGEST_SHORT_TITLE), time(),
				this.note, areaList(), assignments(this.leads, names), assignments(this.coordinators, names),
				this.outputs.stream().filter((output) -> !output.isEmpty()).map(OutputForm::toExpected).toList());
	}

	/**
	 * Years belong to a stage, a day to a dated task: what else stands there is left out.
	 */
	private TaskTime time() {
		TimeFrame frame = Objects.requireNonNull(this.timeFrame);
		return switch (frame) {
			case STAGED -> new TaskTime(frame, this.timeFrameText, year(this.fromYear), year(this.toYear), null, null);
			case BY_DATE -> new TaskTime(frame, this.timeFrameText, null, null, Rows.date(this.dueOn), this.dueRule);
			default -> TaskTime.of(frame, this.timeFrameText);
		};
	}

	private static Integer year(@Nullable String typed) {
		return Integer.valueOf(Objects.requireNonNull(typed).strip());
	}

	private List<String> areaList() {
		return (this.areas != null)
				? Arrays.stream(this.areas.split(";")).map(String::strip).filter((area) -> !area.isEmpty()).toList()
				: List.of();
	}

	private static List<Assignment> assignments(List<AssignmentForm> rows, Map<String, String> names) {
		return rows.stream()
			.filter((row) -> !row.isEmpty())
			.map((row) -> Assignment
				.of((row.wording() != null) ? row.wording() : Objects.requireNonNull(names.get(row.who())), row.who()))
			.toList();
	}

	/**
	 * The form in words, to compare with another's.
	 */
	Words words(Map<String, String> names) {
		return new Words(this.ordinal, this.title, this.shortTitle, this.timeFrame, this.timeFrameText,
				joined(" – ", this.fromYear, this.toYear), this.dueOn, this.dueRule, this.areas, this.note,
				words(this.leads, names), words(this.coordinators, names),
				this.outputs.stream()
					.map(OutputForm::label)
					.filter(Objects::nonNull)
					.collect(Collectors.joining("\n")));
	}

	private static String words(List<AssignmentForm> rows, Map<String, String> names) {
		return rows.stream()
			.filter((row) -> !row.isEmpty())
			.map((row) -> joined(" → ", row.wording(), (row.who() != null) ? names.get(row.who()) : null))
			.collect(Collectors.joining("\n"));
	}

	private static String joined(String between, @Nullable String... parts) {
		return Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
	}

	/**
	 * A form in words.
	 */
	record Words(@Nullable String ordinal, @Nullable String title, @Nullable String shortTitle,
			@Nullable TimeFrame timeFrame, @Nullable String timeFrameText, String years, @Nullable String dueOn,
			@Nullable DeadlineRule dueRule, @Nullable String areas, @Nullable String note, String leads,
			String coordinators, String outputs) {
	}

}
