package vn.camket.reminder;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.camket.shared.wording.Wording;

/**
 * The words of a mail: which period, by when, and a link.
 */
@Component
class ReminderTexts {

	private final Wording wording;

	private final ReminderProperties properties;

	ReminderTexts(Wording wording, ReminderProperties properties) {
		this.wording = wording;
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
		String deadline = this.wording.deadline(due.deadline());
		String state = this.wording.name(due.state());
		String link = this.properties.site() + "/reports/" + due.reportId();
		return due.stuck() ? text("line.stuck", due.period(), due.agency(), state, deadline, left(due), link)
				: text("line", due.period(), due.agency(), deadline, left(due), state, link);
	}

	private String left(Due due) {
		long days = due.daysLeft();
		return (days > 0) ? text("left", days) : (days == 0) ? text("today") : text("late", -days);
	}

	private String text(String code, Object... arguments) {
		return this.wording.plain("reminder.mail." + code, arguments);
	}

}
