package vn.camket.reminder;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.web.Download;

/**
 * Exports the mails that were written, the last one first, without their text.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class MessageExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int FROZEN_COLUMNS = 2;

	private final Reminders reminders;

	private final ListingWriter writer;

	private final MessageSource messages;

	MessageExport(Reminders reminders, ListingWriter writer, MessageSource messages) {
		this.reminders = reminders;
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes the file.
	 */
	public void write(Download download) throws IOException {
		this.writer.write(
				new Listing<>(message("reminder.admin.messages"), message("reminder.export.title"), null, columns(),
						FROZEN_COLUMNS, this.reminders.messages(Pageable.unpaged()).stream()),
				download.format(), download.out());
	}

	private List<Column<Message>> columns() {
		return List.of(Column.counter(message("list.number"), 6),
				Column.text(message("reminder.column.to"), 32, Message::displayName),
				Column.text(message("reminder.column.recipient"), 32, Message::recipient),
				Column.text(message("reminder.column.subject"), 60, Message::subject),
				Column.moment(message("reminder.column.written"), 18, Message::createdAt),
				Column.moment(message("reminder.column.sent"), 18, Message::sentAt),
				Column.number(message("reminder.column.attempts"), 10, Message::attempts),
				Column.text(message("reminder.column.error"), 44, Message::lastError));
	}

	private String message(String code) {
		return this.messages.getMessage(code, null, VIETNAMESE);
	}

}
