package vn.camket.audit;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.web.Download;

/**
 * Exports the trail as filtered.
 */
@Service
public class AuditExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int FROZEN_COLUMNS = 2;

	private final AuditBook book;

	private final ListingWriter writer;

	private final MessageSource messages;

	AuditExport(AuditBook book, ListingWriter writer, MessageSource messages) {
		this.book = book;
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes the file.
	 */
	public void write(AuditFilter filter, Download download) throws IOException {
		this.writer.write(new Listing<>(message("audit.title"), message("audit.export.title"), null, columns(),
				FROZEN_COLUMNS, this.book.all(filter).stream()), download.format(), download.out());
	}

	private List<Column<AuditLine>> columns() {
		return List
			.of(Column.counter(message("list.number"), 6), Column.moment(message("audit.column.at"), 18, AuditLine::at),
					Column.text(message("audit.column.actor"), 30,
							(line) -> Objects.requireNonNullElse(line.actor(), message("audit.nobody"))),
					Column.text(message("audit.column.address"), 18, AuditLine::address),
					Column.text(message("audit.column.kind"), 22, (line) -> message("AuditKind." + line.kind())),
					Column.text(message("audit.column.what"), 40, this::what),
					Column.text(message("audit.column.changes"), 60, (line) -> line.changes()
						.stream()
						.map((change) -> change.label() + ": " + Objects.requireNonNullElse(change.before(), "–")
								+ " → " + Objects.requireNonNullElse(change.after(), "–"))
						.collect(Collectors.joining("\n"))));
	}

	private String what(AuditLine line) {
		if (line.recordKind() == null) {
			return Objects.requireNonNullElse(line.subject(), "");
		}
		return message("audit.record." + line.recordKind()) + ": "
				+ Objects.requireNonNullElse(line.recordName(), String.valueOf(line.recordId()));
	}

	private String message(String code) {
		return this.messages.getMessage(code, null, VIETNAMESE);
	}

}
