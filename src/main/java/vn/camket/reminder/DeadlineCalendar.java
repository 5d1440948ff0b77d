package vn.camket.reminder;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.DeadlineRule;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.wording.Wording;

import static java.util.Locale.forLanguageTag;

/**
 * The deadlines of one person as a calendar that programs subscribe to: of the own
 * agency's reports, and for those who oversee them of every open period.
 */
@Service
@Transactional(readOnly = true)
public class DeadlineCalendar {

	private final JdbcClient database;

	private final Preferences preferences;

	private final ReminderProperties properties;

	private final Wording wording;

	DeadlineCalendar(JdbcClient database, Preferences preferences, ReminderProperties properties, Wording wording) {
		this.database = database;
		this.preferences = preferences;
		this.properties = properties;
		this.wording = wording;
	}

	/**
	 * The calendar as text.
	 * @param token secret part of its address
	 * @throws NotFoundException if nobody in use has it
	 */
	public String write(String token) {
		UUID account = this.preferences.findByCalendar(token)
			.orElseThrow(() -> new NotFoundException(DeadlineCalendar.class, "calendar"));
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//CamKet//VI"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(new XProperty("X-WR-CALNAME", text("name")));
		this.database
			.sql("""
					select r.id, p.name, coalesce(r.extended_to, p.due_on) as due_on,
					       case when r.extended_to is null then p.due_rule else 'AT_LATEST' end as due_rule, r.first_sent_at is not null as sent, '/reports/' as path
					  from account a join agency_report r on r.agency_id = a.agency_id and r.released_at is null
					  join reporting_period p on p.id = r.period_id
					 where a.id = :account and a.role in ('AGENCY_STAFF', 'AGENCY_HEAD')
					union all
					select p.id, p.name, p.due_on, p.due_rule, false, '/periods/'
					  from account a join reporting_period p on p.opened_at is not null
					 where a.id = :account and a.role not in ('AGENCY_STAFF', 'AGENCY_HEAD')
					union all
					select p.id, p.name || ' *', p.own_due_on, p.own_due_rule, false, '/periods/'
					  from account a join reporting_period p on p.opened_at is not null and p.own_due_on is not null
					 where a.id = :account and a.role in ('OFFICER', 'LEADER')
					order by 3, 2""")
			.param("account", account)
			.query((row) -> {
				Deadline deadline = new Deadline(row.getObject("due_on", LocalDate.class),
						DeadlineRule.valueOf(row.getString("due_rule")));
				boolean sent = row.getBoolean("sent");
				String name = row.getString("name");
				boolean own = name.endsWith(" *");
				String summary = text(own ? "own" : sent ? "sent" : "due",
						own ? name.substring(0, name.length() - 2) : name);
				calendar.add(event(row.getString("id") + (own ? "-own" : ""), deadline.lastDayOnTime(), summary,
						row.getString("path") + row.getString("id"), !sent));
			});
		return calendar.toString();
	}

	private VEvent event(String id, LocalDate day, String summary, String path, boolean alarm) {
		VEvent event = new VEvent(day, summary);
		event.add(new Uid(id + "@camket"));
		Url url = new Url();
		url.setValue(this.properties.site() + path);
		event.add(url);
		if (alarm) {
			VAlarm reminder = new VAlarm(Duration.ofDays(-3));
			reminder.add(new Action("DISPLAY"));
			reminder.add(new Description(summary));
			event.add(reminder);
		}
		return event;
	}

	private String text(String code, Object... arguments) {
		return this.wording.text("reminder.calendar." + code, arguments);
	}

}
