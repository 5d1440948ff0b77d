package vn.camket.reminder;

import java.io.IOException;

import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.web.Download;

/**
 * Exports the mails that were written, the last one first, without their text.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class MessageExport {

	private final Reminders reminders;

	private final Listings lists;

	MessageExport(Reminders reminders, Listings lists) {
		this.reminders = reminders;
		this.lists = lists;
	}

	/**
	 * Writes the file.
	 */
	public void write(Download download) throws IOException {
		this.lists.<Message>begin("reminder.admin.messages", "reminder.export.title")
			.counter()
			.text("reminder.column.to", 32, Message::displayName)
			.text("reminder.column.recipient", 32, Message::recipient)
			.text("reminder.column.subject", 60, Message::subject)
			.moment("reminder.column.written", 18, Message::createdAt)
			.moment("reminder.column.sent", 18, Message::sentAt)
			.number("reminder.column.attempts", 10, Message::attempts)
			.text("reminder.column.error", 44, Message::lastError)
			.write(this.reminders.messages(Pageable.unpaged()).stream(), download.format(), download.out());
	}

}
