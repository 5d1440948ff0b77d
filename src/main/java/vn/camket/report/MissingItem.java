package vn.camket.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that an agency's report does not say yet.
 *
 * @param section the narrative section it is, {@code null} for a task, an agreement or a
 * commitment
 * @param label ordinal and title of the task, agreement or commitment
 */
public record MissingItem(UUID reportId, String agency, ReportState state, PartKey part, @Nullable EntryKind kind,
		@Nullable ReportSection section, @Nullable String label, PartLack lack) {

	/**
	 * Address of the field.
	 */
	public String href() {
		return "/reports/" + this.reportId + "#" + this.part;
	}

}
