package vn.camket.account;

import java.security.SecureRandom;
import java.util.StringJoiner;

import org.springframework.stereotype.Component;

/**
 * Makes up passwords that people read from a sheet once: four groups of four letters and
 * digits, none of which looks like another. 31 signs at 16 places are some 79 bits.
 */
@Component
class OneTimePasswords {

	private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int GROUPS = 4;

	private static final int GROUP_LENGTH = 4;

	private final SecureRandom random = new SecureRandom();

	String next() {
		StringJoiner password = new StringJoiner("-");
		for (int group = 0; group < GROUPS; group++) {
			StringBuilder signs = new StringBuilder();
			this.random.ints(GROUP_LENGTH, 0, ALPHABET.length())
				.forEach((place) -> signs.append(ALPHABET.charAt(place)));
			password.add(signs);
		}
		return password.toString();
	}

}
