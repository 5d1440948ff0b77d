package vn.camket.reminder;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are reminded, and how mails look from outside.
 *
 * @param days days relative to the last day on time: -10 is ten days before it, 5 five
 * days after
 * @param headFrom the day from which heads are reminded too
 * @param stuckAfter days after which a report that nobody goes on with is a matter of its
 * own
 * @param from sender of the mails
 * @param site address of the application, for links in mails and calendars
 */
@ConfigurationProperties("camket.reminders")
record ReminderProperties(@DefaultValue( {
		"-30", "-10", "-3", "1", "5" }) List<Integer> days, @DefaultValue("-3") int headFrom,
		@DefaultValue("3") int stuckAfter, @DefaultValue("camket@localhost") String from,
		@DefaultValue("http://localhost:8080") String site){

	ReminderProperties {
		days = days.stream().sorted().toList();
	}

}
