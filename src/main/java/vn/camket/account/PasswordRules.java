package vn.camket.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.Zxcvbn;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.camket.shared.web.FieldRefusedException;

/**
 * What a password that somebody chooses must be.
 *
 * @param minLength signs it has at least; 14 where there is no second factor (TCVN
 * 14423:2026, mục 4)
 * @param minLengthWithSecondFactor the same where there is one
 * @param maxLength signs it has at most, so that hashing cannot be made to take for ever
 * @param minScore how hard to guess, from 0 to 4; 3 takes a hundred million tries; one
 * less where there is a second factor
 * @param administratorsKeepFor after how long an administrator chooses another one (TCVN
 * 14423:2026, mục 4); zero for never
 */
@ConfigurationProperties("camket.account.password")
record PasswordRules(@DefaultValue("14") int minLength, @DefaultValue("8") int minLengthWithSecondFactor,
		@DefaultValue("128") int maxLength, @DefaultValue("3") int minScore,
		@DefaultValue("60d") Duration administratorsKeepFor) {

	/** Knows the common passwords of the world; these words are common here. */
	private static final Zxcvbn ESTIMATE = new Zxcvbn();

	private static final List<String> WORDS = List.of("matkhau", "mật khẩu", "hatinh", "hà tĩnh", "camket", "cam kết",
			"vietnam", "ngoaivu", "songoaivu", "ubnd", "uyban", "quantri", "xinchao", "anhyeuem", "emyeuanh", "123456",
			"thoathuan", "baocao", "canbo", "lanhdao", "chuyenvien");

	/** Longer ones are no easier to guess for their rest, and take long to estimate. */
	private static final int ESTIMATED = 40;

	int minLength(boolean secondFactor) {
		return secondFactor ? this.minLengthWithSecondFactor : this.minLength;
	}

	/** Whether an administrator has had a password for too long. */
	boolean isOld(Role role, Instant since, Instant now) {
		return role == Role.ADMIN && !this.administratorsKeepFor.isZero()
				&& since.plus(this.administratorsKeepFor).isBefore(now);
	}

	/**
	 * The rule that a password breaks, if any.
	 */
	Optional<FieldRefusedException> check(String field, String password, String username, boolean secondFactor) {
		int length = password.codePointCount(0, password.length());
		int shortest = minLength(secondFactor);
		if (length < shortest) {
			return Optional.of(new FieldRefusedException(field, "password.refused.short", shortest));
		}
		if (length > this.maxLength) {
			return Optional.of(new FieldRefusedException(field, "password.refused.long", this.maxLength));
		}
		if (password.toLowerCase(Locale.ROOT).contains(username)) {
			return Optional.of(new FieldRefusedException(field, "password.refused.username"));
		}
		if (isEasy(password, username, secondFactor ? this.minScore - 1 : this.minScore)) {
			return Optional.of(new FieldRefusedException(field, "password.refused.easy"));
		}
		return Optional.empty();
	}

	private static boolean isEasy(String password, String username, int minScore) {
		List<String> words = Stream.concat(WORDS.stream(), Stream.of(username)).toList();
		String start = password.substring(0, Math.min(password.length(), ESTIMATED));
		return ESTIMATE.measure(start, words).getScore() < minScore;
	}

}
