package vn.camket.synthesis.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.synthesis.OutlineGroup;
import vn.camket.synthesis.Paragraph;
import vn.camket.synthesis.ParagraphEdit;

/**
 * The paragraphs of a section, and one more to be added.
 */
record SectionForm(@Valid List<Row> rows, @Size(max = 20000) @Nullable String added) {

	SectionForm {
		rows = (rows != null) ? rows.stream().filter(Objects::nonNull).toList() : List.of();
	}

	static SectionForm of(OutlineGroup group) {
		return new SectionForm(group.paragraphs().stream().map(Row::of).toList(), null);
	}

	List<ParagraphEdit> edits() {
		return this.rows.stream().map(Row::edit).toList();
	}

	/**
	 * What is stored, and where somebody else was quicker what was typed here.
	 */
	SectionForm over(OutlineGroup stored, List<UUID> conflicts) {
		return new SectionForm(stored.paragraphs().stream().map((paragraph) -> over(paragraph, conflicts)).toList(),
				null);
	}

	private Row over(Paragraph stored, List<UUID> conflicts) {
		return this.rows.stream()
			.filter((row) -> conflicts.contains(stored.id()) && stored.id().equals(row.id()))
			.findFirst()
			.map((row) -> new Row(row.id(), stored.version(), row.content(), row.omitted(), row.renewal()))
			.orElseGet(() -> Row.of(stored));
	}

	/** A paragraph. */
	record Row(@NotNull @Nullable UUID id, @NotNull @Nullable Long version,
			@NotBlank @Size(max = 20000) @Nullable String content, @Nullable Boolean omitted,
			ParagraphEdit.@Nullable Renewal renewal) {

		static Row of(Paragraph paragraph) {
			return new Row(paragraph.id(), paragraph.version(), paragraph.content(), paragraph.omitted(),
					ParagraphEdit.Renewal.NONE);
		}

		ParagraphEdit edit() {
			return new ParagraphEdit(Objects.requireNonNull(this.id), Objects.requireNonNull(this.version),
					Objects.requireNonNull(this.content), Boolean.TRUE.equals(this.omitted),
					Objects.requireNonNullElse(this.renewal, ParagraphEdit.Renewal.NONE));
		}

	}

}
