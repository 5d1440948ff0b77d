package vn.camket.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;

import vn.camket.report.ReportContent.AnswerChange;
import vn.camket.report.ReportContent.DetailsChange;
import vn.camket.report.ReportContent.TextChange;
import vn.camket.shared.persistence.AbstractEntity;

/**
 * Brings what a page holds into the revision in hand, part by part: what nobody touched
 * stays, and what somebody else changed meanwhile is named instead of overwritten (domain
 * rule 13).
 */
final class ContentMerge {

	private final AgencyReport report;

	private final ReportContent content;

	ContentMerge(AgencyReport report, ReportContent content) {
		this.report = report;
		this.content = content;
	}

	/**
	 * Whether anything was typed into the page.
	 */
	boolean hasChanges() {
		DetailsChange details = this.content.details();
		return this.content.answers().stream().anyMatch(ContentMerge::isTouched)
				|| this.content.texts().stream().anyMatch(ContentMerge::isTouched)
				|| (details != null && isTouched(details.base(), details.typed()));
	}

	/**
	 * Names the parts that the page shows untouched but that somebody else has changed
	 * since.
	 */
	List<String> unseen() {
		Optional<ReportRevision> draft = this.report.getDraft();
		return draft.map(this::unseenIn).orElseGet(List::of);
	}

	private List<String> unseenIn(ReportRevision revision) {
		List<String> unseen = new ArrayList<>();
		for (AnswerChange change : this.content.answers()) {
			ReportAnswer known = revision.findAnswer(entryOf(change));
			if (known != null && isStale(known, change.version()) && !isTouched(change)
					&& isTouched(change.base(), known.getContent())) {
				unseen.add(change.part().toString());
			}
		}
		for (TextChange change : this.content.texts()) {
			ReportText known = revision.findText(sectionOf(change));
			if (known != null && isStale(known, change.version()) && !isTouched(change)
					&& isTouched(change.base(), known.getContent())) {
				unseen.add(change.part().toString());
			}
		}
		DetailsChange details = this.content.details();
		if (details != null && !isTouched(details.base(), details.typed())
				&& isTouched(details.base(), revision.getDetails())) {
			unseen.add(ReportContent.DETAILS);
		}
		return unseen;
	}

	/**
	 * Takes over what was typed.
	 * @param outputs the report's lines, each with the expected outputs it may deliver
	 * @return names of the parts that somebody else changed meanwhile
	 * @throws AccessDeniedException if the page names a line of another report, or an
	 * output that its line does not expect
	 */
	List<String> apply(Map<UUID, Set<UUID>> outputs, Instant now, UUID by) {
		ReportRevision revision = this.report.getDraft().orElseThrow();
		List<String> conflicts = new ArrayList<>();
		for (AnswerChange change : this.content.answers()) {
			requireOwn(change, outputs.get(entryOf(change)), revision.findAnswer(entryOf(change)));
			if (isTouched(change) && !applyAnswer(revision, change, now, by)) {
				conflicts.add(change.part().toString());
			}
		}
		for (TextChange change : this.content.texts()) {
			if (isTouched(change) && !applyText(revision, change, now, by)) {
				conflicts.add(change.part().toString());
			}
		}
		DetailsChange details = this.content.details();
		if (details != null && isTouched(details.base(), details.typed())) {
			if (isTouched(details.base(), revision.getDetails())) {
				conflicts.add(ReportContent.DETAILS);
			}
			else {
				revision.describe(details.typed());
			}
		}
		return conflicts;
	}

	private static void requireOwn(AnswerChange change, @Nullable Set<UUID> expected, @Nullable ReportAnswer known) {
		if (expected == null) {
			throw new AccessDeniedException("Not an entry of this report: " + change.part());
		}
		List<OutputContent> kept = (known != null) ? known.getContent().outputs() : List.of();
		change.typed()
			.outputs()
			.stream()
			.map(OutputContent::taskOutputId)
			.filter(Objects::nonNull)
			.filter((output) -> !expected.contains(output)
					&& kept.stream().noneMatch((delivered) -> output.equals(delivered.taskOutputId())))
			.findAny()
			.ifPresent((output) -> {
				throw new AccessDeniedException("Not an output of " + change.part() + ": " + output);
			});
	}

	private static boolean applyAnswer(ReportRevision revision, AnswerChange change, Instant now, UUID by) {
		UUID entry = entryOf(change);
		ReportAnswer known = revision.findAnswer(entry);
		if (known != null && known.getContent().equals(change.typed())) {
			return true;
		}
		if (isStale(known, change.version())) {
			return false;
		}
		revision.answerTo(entry).say(change.typed(), now, by);
		return true;
	}

	private static boolean applyText(ReportRevision revision, TextChange change, Instant now, UUID by) {
		ReportSection section = sectionOf(change);
		ReportText known = revision.findText(section);
		if (known != null && Objects.equals(known.getContent(), change.typed())) {
			return true;
		}
		if (isStale(known, change.version())) {
			return false;
		}
		revision.textOf(section).say(change.typed(), now, by);
		return true;
	}

	private static UUID entryOf(AnswerChange change) {
		return Objects.requireNonNull(change.part().entryId());
	}

	private static ReportSection sectionOf(TextChange change) {
		return Objects.requireNonNull(change.part().section());
	}

	private static boolean isTouched(AnswerChange change) {
		return isTouched(change.base(), change.typed());
	}

	private static boolean isTouched(TextChange change) {
		return isTouched(change.base(), change.typed());
	}

	private static boolean isTouched(String base, @Nullable Object typed) {
		return !base.equals(Fingerprint.of(typed));
	}

	private static boolean isStale(@Nullable AbstractEntity known, long version) {
		return ((known != null) ? known.getVersion() : ReportContent.NEW) != version;
	}

}
