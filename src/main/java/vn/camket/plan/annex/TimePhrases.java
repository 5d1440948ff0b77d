package vn.camket.plan.annex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.camket.plan.TaskTime;
import vn.camket.plan.TimeFrame;
import vn.camket.shared.office.Texts;
import vn.camket.shared.time.DeadlineRule;

/**
 * Reads the words that plans use for time (domain rules 3 and 4). What it does not know
 * for sure it leaves to somebody: nothing is guessed.
 */
final class TimePhrases {

	private static final Pattern STAGE = Pattern.compile("(20\\d\\d) ?(?:-|–|—|den) ?(20\\d\\d)");

	private static final Pattern DAY = Pattern.compile("([^0-9]*)(\\d{1,2})[/.-](\\d{1,2})[/.-](20\\d\\d)");

	private static final Pattern BEFORE = Pattern.compile("\\btruoc\\b");

	private static final Pattern AT_LATEST = Pattern.compile("\\b(cham nhat|den|xong|het)\\b");

	private TimePhrases() {
	}

	/**
	 * What a phrase means, if it is known.
	 */
	static Optional<TaskTime> read(String phrase) {
		String words = Texts.fold(Texts.line(phrase)).strip();
		Matcher stage = STAGE.matcher(words);
		if (stage.find()) {
			int from = Integer.parseInt(stage.group(1));
			int to = Integer.parseInt(stage.group(2));
			return (from <= to) ? Optional.of(new TaskTime(TimeFrame.STAGED, phrase, from, to, null, null))
					: Optional.empty();
		}
		Matcher day = DAY.matcher(words);
		if (day.find()) {
			return rule(day.group(1)).flatMap((rule) -> day(phrase, day, rule));
		}
		if (words.matches("thuong xuyen([,;]? ?(hang nam|trong nam))?")) {
			return Optional.of(TaskTime.of(TimeFrame.ONGOING, phrase));
		}
		if (words.contains("dinh ky")) {
			return Optional.of(TaskTime.of(TimeFrame.PERIODIC, phrase));
		}
		if (words.matches("(hang|moi) nam")) {
			return Optional.of(TaskTime.of(TimeFrame.YEARLY, phrase));
		}
		return Optional.empty();
	}

	/** "Xong trước ngày" is before, whatever else it says (domain rule 3). */
	private static Optional<DeadlineRule> rule(String words) {
		if (BEFORE.matcher(words).find()) {
			return Optional.of(DeadlineRule.BEFORE);
		}
		return AT_LATEST.matcher(words).find() ? Optional.of(DeadlineRule.AT_LATEST) : Optional.empty();
	}

	private static Optional<TaskTime> day(String phrase, Matcher found, DeadlineRule rule) {
		try {
			LocalDate day = LocalDate.of(Integer.parseInt(found.group(4)), Integer.parseInt(found.group(3)),
					Integer.parseInt(found.group(2)));
			return Optional.of(new TaskTime(TimeFrame.BY_DATE, phrase, null, null, day, rule));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
