package vn.camket.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.apache.commons.codec.binary.Base32;

import org.springframework.stereotype.Component;

/**
 * The codes that a telephone shows for half a minute each (RFC 6238, as every
 * authenticator has them: SHA-1, six digits).
 */
@Component
class TelephoneCodes {

	private static final int SECRET_BYTES = 20;

	/** Clocks differ, and typing takes a while. */
	private static final long STEPS_AROUND = 1;

	private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

	private final SecureRandom random = new SecureRandom();

	private final Clock clock;

	TelephoneCodes(Clock clock) {
		this.clock = clock;
	}

	byte[] newSecret() {
		byte[] secret = new byte[SECRET_BYTES];
		this.random.nextBytes(secret);
		return secret;
	}

	/** As it is typed where nothing can be scanned. */
	static String print(byte[] secret) {
		return new Base32().encodeToString(secret);
	}

	/** What the telephone scans. */
	static String address(byte[] secret, String username) {
		return "otpauth://totp/CamKet:" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "?secret="
				+ print(secret) + "&issuer=CamKet";
	}

	/**
	 * The half minute since 1970 whose code it is.
	 * @param after codes up to this one are used up
	 */
	OptionalLong step(byte[] secret, String code, long after) {
		long now = this.clock.instant().getEpochSecond() / this.generator.getTimeStep().toSeconds();
		return LongStream.rangeClosed(now - STEPS_AROUND, now + STEPS_AROUND)
			.filter((step) -> step > after && code(secret, step).equals(code))
			.findFirst();
	}

	String code(byte[] secret, long step) {
		try {
			return this.generator.generateOneTimePasswordString(
					new SecretKeySpec(secret, this.generator.getAlgorithm()),
					Instant.ofEpochSecond(step * this.generator.getTimeStep().toSeconds()));
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
