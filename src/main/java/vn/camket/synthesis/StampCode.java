package vn.camket.synthesis;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Short codes that people read off paper: no letter or digit that looks like another.
 */
final class StampCode {

	private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 8;

	private static final SecureRandom RANDOM = new SecureRandom();

	private StampCode() {
	}

	static String next() {
		return RANDOM.ints(LENGTH, 0, SIGNS.length())
			.mapToObj((sign) -> String.valueOf(SIGNS.charAt(sign)))
			.collect(Collectors.joining());
	}

	/** As it is stored, however it was typed. */
	static String normalize(String typed) {
		return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
	}

	/** As it is printed: "7KQ4-MX2P". */
	static String print(String code) {
		return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
	}

}
