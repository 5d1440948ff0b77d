package vn.camket.plan.annex;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Those who lead and those who coordinate, where one cell names both.
 *
 * @param coordinators empty where the cell says nothing of coordinating
 */
record Roles(String leads, String coordinators) {

	private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

	/** "Sở Ngoại vụ chủ trì, phối hợp với Sở Tài chính", "Chủ trì: …; Phối hợp: …". */
	private static final Pattern IN_WORDS = Pattern.compile(
			"[-+•*\\s]*(?:chủ trì\\s*:\\s*)?(.+?)(?:\\s+chủ trì[,;.]?\\s+|\\s*[,;.\n][-+•*\\s]*|\\s+(?=phối hợp với|và phối hợp))"
					+ "(?:và )?phối hợp(?:\\s+với)?\\s*:?\\s+(.+)",
			FLAGS);

	/** "Sở Ngoại vụ (chủ trì); Sở Tư pháp, Công an tỉnh (phối hợp)". */
	private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\((chủ trì|phối hợp)\\)", FLAGS);

	static Roles of(String cell) {
		if (IN_BRACKETS.matcher(cell).find()) {
			List<String> parts = Arrays.asList(cell.split("[;\n]"));
			return new Roles(withRole(parts, false), withRole(parts, true));
		}
		Matcher inWords = IN_WORDS.matcher(cell);
		return inWords.matches() ? new Roles(inWords.group(1).strip(), inWords.group(2).strip()) : new Roles(cell, "");
	}

	private static String withRole(List<String> parts, boolean coordinating) {
		return parts.stream()
			.filter((part) -> part.toLowerCase(Locale.ROOT).contains("(phối hợp)") == coordinating)
			.map((part) -> IN_BRACKETS.matcher(part).replaceAll("").strip())
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("\n"));
	}

}
