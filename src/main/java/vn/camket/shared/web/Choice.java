package vn.camket.shared.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something to choose in a form: what is sent, and either a text or a message key for
 * what is read.
 *
 * @param value what the form sends
 * @param text what is read, where it is data
 * @param code message key of what is read, where it is ours
 */
public record Choice(String value, @Nullable String text, @Nullable String code) {

	/**
	 * A record to choose, by its key and name.
	 */
	public static Choice named(Object value, String text) {
		return new Choice(value.toString(), text, null);
	}

	/**
	 * A constant to choose; its words stand under {@code Type.CONSTANT}.
	 */
	public static Choice of(Enum<?> constant) {
		return new Choice(constant.name(), null, code(constant));
	}

	/**
	 * All constants of an enumeration in their order.
	 */
	public static <E extends Enum<E>> List<Choice> all(Class<E> type) {
		return Arrays.stream(type.getEnumConstants()).map(Choice::of).toList();
	}

	static String code(Enum<?> constant) {
		return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
	}

}
