package vn.camket.reminder;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the reminders in the morning and sends what waits every few minutes, once
 * however many instances run.
 */
@Component
class ReminderClerk {

	private final Reminders reminders;

	private final ReminderPost post;

	private final ObjectProvider<JavaMailSender> mailSender;

	ReminderClerk(Reminders reminders, ReminderPost post, ObjectProvider<JavaMailSender> mailSender) {
		this.reminders = reminders;
		this.post = post;
		this.mailSender = mailSender;
	}

	@Scheduled(cron = "${camket.reminders.at:0 0 7 * * *}", zone = "Asia/Ho_Chi_Minh")
	@SchedulerLock(name = "reminders-compose", lockAtLeastFor = "1m")
	void compose() {
		if (this.reminders.canSend()) {
			this.reminders.compose();
		}
	}

	@Scheduled(fixedDelayString = "${camket.reminders.pause:PT2M}", initialDelayString = "PT1M")
	@SchedulerLock(name = "reminders-send")
	void send() {
		JavaMailSender sender = this.mailSender.getIfAvailable();
		if (sender != null) {
			this.post.send(sender);
		}
	}

}
