package vn.camket.shared.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.ProvinceTime;

/**
 * The words of {@code messages.properties} for files, letters and mails: in Vietnamese,
 * whoever asks.
 */
@Component
public class Wording {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT)
		.withZone(ProvinceTime.ZONE);

	private final MessageSource messages;

	public Wording(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * A text, its arguments as the message says; a number that is not told otherwise is
	 * written as 1.234,5.
	 * @throws NoSuchMessageException if there is none
	 */
	public String text(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, VIETNAMESE);
	}

	/**
	 * A text with its arguments as they stand in letters: years and counts without a
	 * separator, days as 14/05/2027, moments on the province's clock.
	 * @throws NoSuchMessageException if there is none
	 */
	public String plain(String code, Object... arguments) {
		return text(code, Arrays.stream(arguments).map(Wording::write).toArray());
	}

	/**
	 * The words of a constant.
	 */
	public String name(Enum<?> constant) {
		return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
	}

	/**
	 * A deadline with its rule: "trước ngày 15/05/2027".
	 */
	public String deadline(Deadline deadline) {
		return plain("DeadlineRule.due." + deadline.rule(), deadline.day());
	}

	private static String write(Object argument) {
		if (argument instanceof LocalDate day) {
			return DAY.format(day);
		}
		return (argument instanceof Instant moment) ? MOMENT.format(moment) : String.valueOf(argument);
	}

}
