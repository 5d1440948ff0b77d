package vn.camket.plan.annex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.camket.plan.TaskTime;
import vn.camket.plan.TimeFrame;
import vn.camket.shared.office.Texts;
import vn.camket.shared.time.DeadlineRule;

/**
 * Reads the words that plans use for time (domain rules 3 and 4). What it does not know
 * for sure it leaves to somebody, at most with a suggestion: nothing is guessed.
 */
final class TimePhrases {

	private static final Pattern STAGE = Pattern.compile("(20\\d\\d) ?(?:-|–|—|den) ?(20\\d\\d)");

	private static final Pattern DAY = Pattern.compile("([^0-9]*)(\\d{1,2})[/.-](\\d{1,2})[/.-](20\\d\\d)");

	private static final Pattern BEFORE = Pattern.compile("\\btruoc\\b");

	private static final Pattern AT_LATEST = Pattern.compile("\\b(cham nhat|den|xong|het)\\b");

	private static final Pattern QUARTER = Pattern.compile("quy (iv|i{1,3}|[1-4]) ?[,/]? ?(?:nam )?(20\\d\\d)");

	private static final Pattern MONTH = Pattern.compile("thang (\\d{1,2}) ?[,/.-]? ?(?:nam )?(20\\d\\d)");

	private static final Pattern HALF = Pattern.compile("(?:6|06|sau) thang (dau|cuoi) nam (20\\d\\d)");

	private static final Pattern YEAR = Pattern.compile("(?:trong |het |den het )?(?:nam )?(20\\d\\d)");

	private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv");

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

	/**
	 * What a phrase that is not known for sure most likely means, for somebody to say: a
	 * quarter, a month or a year by its last day.
	 */
	static Optional<TaskTime> suggest(String phrase) {
		String words = Texts.fold(Texts.line(phrase)).strip();
		if (words.matches(".*\\b(hang|moi) nam\\b.*")) {
			return Optional.of(TaskTime.of(TimeFrame.YEARLY, phrase));
		}
		if (words.matches(".*\\b(hang|moi) (quy|thang|tuan)\\b.*")) {
			return Optional.of(TaskTime.of(TimeFrame.PERIODIC, phrase));
		}
		if (words.startsWith("thuong xuyen")) {
			return Optional.of(TaskTime.of(TimeFrame.ONGOING, phrase));
		}
		if (BEFORE.matcher(words).find()) {
			return lastMonth(words).map((month) -> byDate(phrase, month.atDay(1), DeadlineRule.BEFORE));
		}
		return lastDay(words).map((day) -> byDate(phrase, day, DeadlineRule.AT_LATEST));
	}

	/** Of several the last one, as in "Quý II - Quý III/2027". */
	private static Optional<LocalDate> lastDay(String words) {
		return last(DAY, words).flatMap((day) -> dayOf(day.group(4), day.group(3), day.group(2)))
			.or(() -> last(QUARTER, words)
				.map((quarter) -> lastDay(number(quarter.group(2)), 3 * quarter(quarter.group(1)))))
			.or(() -> lastMonth(words).map(YearMonth::atEndOfMonth))
			.or(() -> last(HALF, words)
				.map((half) -> lastDay(number(half.group(2)), half.group(1).equals("dau") ? 6 : 12)))
			.or(() -> Optional.of(YEAR.matcher(words))
				.filter(Matcher::matches)
				.map((year) -> lastDay(number(year.group(1)), 12)));
	}

	private static Optional<YearMonth> lastMonth(String words) {
		return last(MONTH, words).filter((month) -> number(month.group(1)) >= 1 && number(month.group(1)) <= 12)
			.map((month) -> YearMonth.of(number(month.group(2)), number(month.group(1))));
	}

	private static TaskTime byDate(String phrase, LocalDate day, DeadlineRule rule) {
		return new TaskTime(TimeFrame.BY_DATE, phrase, null, null, day, rule);
	}

	private static LocalDate lastDay(int year, int month) {
		return YearMonth.of(year, month).atEndOfMonth();
	}

	private static Optional<MatchResult> last(Pattern pattern, String words) {
		return pattern.matcher(words).results().reduce((first, second) -> second);
	}

	private static int quarter(String numeral) {
		int roman = QUARTERS.indexOf(numeral) + 1;
		return (roman > 0) ? roman : number(numeral);
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

	private static Optional<TaskTime> day(String phrase, Matcher found, DeadlineRule rule) {
		return dayOf(found.group(4), found.group(3), found.group(2)).map((day) -> byDate(phrase, day, rule));
	}

	private static Optional<LocalDate> dayOf(String year, String month, String day) {
		try {
			return Optional.of(LocalDate.of(number(year), number(month), number(day)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
