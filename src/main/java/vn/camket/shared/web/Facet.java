package vn.camket.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * A way to narrow a list, with the number of rows it leaves.
 *
 * @param value what the address gets, or {@code null} for "all"
 * @param text what is read, where it is data
 * @param code message key of what is read, where it is ours
 * @param count rows that it leaves
 */
public record Facet(@Nullable String value, @Nullable String text, @Nullable String code, long count) {

	/**
	 * The facet that takes the narrowing away.
	 * @param code message key of its words
	 */
	public static Facet all(String code, long count) {
		return new Facet(null, null, code, count);
	}

	/**
	 * Rows of a record, by its key and name.
	 */
	public static Facet named(Object value, String text, long count) {
		return new Facet(value.toString(), text, null, count);
	}

	/**
	 * Rows of a constant; its words stand under {@code Type.CONSTANT}.
	 */
	public static Facet of(Enum<?> constant, long count) {
		return new Facet(constant.name(), null, Choice.code(constant), count);
	}

}
