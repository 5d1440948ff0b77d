package vn.camket.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Names a part of a report's form: an entry or a narrative section. As text it is the
 * part's anchor on the page.
 */
public record PartKey(@Nullable UUID entryId, @Nullable ReportSection section) {

	public PartKey {
		if ((entryId == null) == (section == null)) {
			throw new IllegalArgumentException("A part is an entry or a section");
		}
	}

	public static PartKey of(UUID entryId) {
		return new PartKey(entryId, null);
	}

	public static PartKey of(ReportSection section) {
		return new PartKey(null, section);
	}

	/**
	 * Reads what {@link #toString()} wrote.
	 * @throws IllegalArgumentException if it is no part's name
	 */
	public static PartKey parse(@Nullable String text) {
		if (text == null) {
			throw new IllegalArgumentException("No name");
		}
		return text.startsWith("m-") ? of(UUID.fromString(text.substring(2))) : of(ReportSection.valueOf(text));
	}

	@Override
	public String toString() {
		return (this.section != null) ? this.section.name() : "m-" + this.entryId;
	}

}
