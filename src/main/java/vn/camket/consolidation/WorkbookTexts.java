package vn.camket.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.camket.shared.spreadsheet.Link;
import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.ProvinceTime;

/**
 * The words of the consolidated workbook.
 */
@Component
class WorkbookTexts {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT)
		.withZone(ProvinceTime.ZONE);

	private final MessageSource messages;

	WorkbookTexts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * A text of the workbook; dates, moments and numbers in it are written as people do.
	 */
	String text(String code, Object... arguments) {
		Object[] written = new Object[arguments.length];
		for (int i = 0; i < arguments.length; i++) {
			written[i] = write(arguments[i]);
		}
		return this.messages.getMessage("consolidated.workbook." + code, written, VIETNAMESE);
	}

	/**
	 * The words of a constant.
	 */
	<E extends Enum<E>> String name(E constant) {
		return this.messages.getMessage(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null,
				VIETNAMESE);
	}

	String deadline(Deadline deadline) {
		return text("deadline", this.messages.getMessage("DeadlineRule.due." + deadline.rule(),
				new Object[] { write(deadline.day()) }, VIETNAMESE));
	}

	/**
	 * Names a row's source: which revision, when it was sent, under which number.
	 * @param href address of the row's place, within the site
	 */
	Link source(@Nullable Source source, String site, String href) {
		if (source == null) {
			return new Link(text("source.none"), site + href);
		}
		String sent = text("source", source.revision(), source.sentAt());
		if (source.letterNumber() == null) {
			return new Link(sent, site + href);
		}
		String letter = (source.letterOn() != null) ? text("source.letterOn", source.letterNumber(), source.letterOn())
				: source.letterNumber();
		return new Link(letter + "\n" + sent, site + href);
	}

	private static Object write(Object argument) {
		if (argument instanceof LocalDate day) {
			return DAY.format(day);
		}
		return (argument instanceof Instant moment) ? MOMENT.format((TemporalAccessor) moment)
				: String.valueOf(argument);
	}

}
