package vn.camket.reminder;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of a mail: which period, by when, and a link.
 */
@Component
class ReminderTexts {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

	private final MessageSource messages;

	private final ReminderProperties properties;

	ReminderTexts(MessageSource messages, ReminderProperties properties) {
		this.messages = messages;
		this.properties = properties;
	}

	/**
	 * One person's mail.
	 */
	Digest digest(List<Due> items) {
		Due first = items.get(0);
		String subject = (items.size() == 1) ? text("subject.one", first.period(), left(first))
				: text("subject.many", items.size());
		String lines = items.stream().map(this::line).collect(Collectors.joining("\n\n"));
		String body = text("body", first.displayName(), lines, this.properties.site());
		return new Digest(first.displayName(), first.recipient(), subject, body, items);
	}

	private String line(Due due) {
		String deadline = this.messages.getMessage("DeadlineRule.due." + due.deadline().rule(),
				new Object[] { DAY.format(due.deadline().day()) }, VIETNAMESE);
		String state = this.messages.getMessage("ReportState." + due.state(), null, VIETNAMESE);
		String link = this.properties.site() + "/reports/" + due.reportId();
		return due.stuck() ? text("line.stuck", due.period(), due.agency(), state, deadline, left(due), link)
				: text("line", due.period(), due.agency(), deadline, left(due), state, link);
	}

	private String left(Due due) {
		long days = due.daysLeft();
		return (days > 0) ? text("left", days) : (days == 0) ? text("today") : text("late", -days);
	}

	private String text(String code, Object... arguments) {
		Object[] written = new Object[arguments.length];
		for (int i = 0; i < arguments.length; i++) {
			written[i] = String.valueOf(arguments[i]);
		}
		return this.messages.getMessage("reminder.mail." + code, written, VIETNAMESE);
	}

}
