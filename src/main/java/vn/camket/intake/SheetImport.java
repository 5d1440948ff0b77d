package vn.camket.intake;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A workbook that is taken in, as its page shows it.
 *
 * @param refusal sentence that says why it was not taken
 * @param unused headings that no column answers to
 * @param done rows gone through, or records saved, of {@code total}
 * @param counts rows by what was found in them
 * @param stalled whether it is under way but nothing has moved for long: the application
 * was stopped meanwhile
 */
public record SheetImport(UUID id, String section, String fileName, ImportState state, @Nullable String refusal,
		@Nullable String unused, int total, int done, Map<Verdict, Integer> counts, boolean stalled) {

	/**
	 * Whether it can be confirmed: something is new, and nothing is wrong.
	 */
	public boolean isConfirmable() {
		return this.state == ImportState.READ && count(Verdict.PROBLEM) == 0 && newRecords() > 0;
	}

	/**
	 * Records that confirming it saves, or has saved.
	 */
	public int newRecords() {
		return count(Verdict.NEW) + count(Verdict.UNCLEAR);
	}

	/**
	 * Rows in which this was found.
	 */
	public int count(Verdict verdict) {
		return this.counts.getOrDefault(verdict, 0);
	}

	/**
	 * How far it has come, in per cent.
	 */
	public int percent() {
		return (this.total > 0) ? (int) (this.done * 100L / this.total) : 0;
	}

	/** What was found in a row. */
	public enum Verdict {

		/** A record that the register does not have. */
		NEW,

		/** The same, with something that is kept as written and has to be cleared up. */
		UNCLEAR,

		/** A record that the register, or a row above, has: passed over. */
		DUPLICATE,

		/** Something must be mended in the file. */
		PROBLEM

	}

}
