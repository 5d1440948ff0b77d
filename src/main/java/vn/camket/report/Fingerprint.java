package vn.camket.report;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.util.DigestUtils;

/**
 * A short mark of what a part of a page showed: equal marks, nothing typed since. No
 * secret and no proof, it only compares.
 */
public final class Fingerprint {

	private Fingerprint() {
	}

	/**
	 * Mark of a record or a text.
	 */
	public static String of(@Nullable Object content) {
		return DigestUtils.md5DigestAsHex(String.valueOf(content).getBytes(StandardCharsets.UTF_8));
	}

}
