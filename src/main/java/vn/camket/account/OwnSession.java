package vn.camket.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One place where somebody is signed in.
 *
 * @param address of the machine
 * @param device names of the browser and the operating system; empty if unknown
 * @param here whether it is the session that asks
 */
public record OwnSession(UUID key, Instant beganAt, Instant usedAt, String address, String device, boolean here) {

	OwnSession(Visit visit, boolean here) {
		this(visit.key(), visit.beganAt(), visit.usedAt(), visit.address(), device(visit.browser()), here);
	}

	/** Browsers call themselves each other's names: the first that fits is meant. */
	private static String device(@Nullable String browser) {
		String words = (browser != null) ? browser : "";
		return Stream
			.of(name(words, "Edg=Edge", "OPR=Opera", "coc_coc=Cốc Cốc", "Firefox=Firefox", "Chrome=Chrome",
					"Safari=Safari"),
					name(words, "Android=Android", "iPhone=iPhone", "iPad=iPad", "Windows=Windows", "Mac OS=macOS",
							"Linux=Linux"))
			.flatMap(Optional::stream)
			.reduce((one, other) -> one + ", " + other)
			.orElse("");
	}

	private static Optional<String> name(String words, String... known) {
		return Stream.of(known)
			.map((pair) -> pair.split("="))
			.filter((pair) -> words.contains(pair[0]))
			.map((pair) -> pair[1])
			.findFirst();
	}

}
