package vn.camket.shared.bulk;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.web.Choice;

/**
 * Something that can be changed for many records at once.
 *
 * @param words how the form sends it and what is read
 * @param value what is to be chosen with it; {@code null} where it says all itself
 * @param dated whether it needs a day
 */
public record BulkOperation(Choice words, @Nullable BulkValue value, boolean dated) {

	/**
	 * An operation that says all itself.
	 */
	public static BulkOperation of(Enum<?> constant) {
		return new BulkOperation(Choice.of(constant), null, false);
	}

	/**
	 * An operation with a value.
	 */
	public static BulkOperation of(Enum<?> constant, BulkValue value) {
		return new BulkOperation(Choice.of(constant), value, false);
	}

	/**
	 * The same from a day on, or until one.
	 */
	public BulkOperation onDay() {
		return new BulkOperation(this.words, this.value, true);
	}

	/**
	 * What the form sends.
	 */
	public String name() {
		return this.words.value();
	}

}
