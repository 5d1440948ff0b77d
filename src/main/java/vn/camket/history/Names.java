package vn.camket.history;

import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the keys and codes among changed values stand for.
 */
record Names(Map<String, String> byKey) {

	private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern CODE = Pattern.compile("[A-Z]{2}|[a-z]+(-[a-z]+)*");

	/**
	 * Whether a value has the form of a key or a code.
	 */
	static boolean mayBeNamed(@Nullable String value) {
		return value != null && (KEY.matcher(value).matches() || CODE.matcher(value).matches());
	}

	/**
	 * The name, or the value itself if it has none.
	 */
	String of(String value) {
		return this.byKey.getOrDefault(value, value);
	}

}
