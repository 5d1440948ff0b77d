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

	private static final Pattern DAY = Pattern
		.compile("(truoc|cham nhat|den|xong)?[^0-9]*(\\d{1,2})[/.-](\\d{1,2})[/.-](20\\d\\d)");

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
			return (day.group(1) != null) ? day(phrase, day) : Optional.empty();
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

	private static Optional<TaskTime> day(String phrase, Matcher found) {
		try {
			LocalDate day = LocalDate.of(Integer.parseInt(found.group(4)), Integer.parseInt(found.group(3)),
					Integer.parseInt(found.group(2)));
			DeadlineRule rule = found.group(1).equals("truoc") ? DeadlineRule.BEFORE : DeadlineRule.AT_LATEST;
			return Optional.of(new TaskTime(TimeFrame.BY_DATE, phrase, null, null, day, rule));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
