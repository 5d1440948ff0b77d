package vn.camket.history;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.web.Download;

/**
 * Exports the changes of a record, a row for each value, the last change first.
 */
@Service
public class HistoryExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int FROZEN_COLUMNS = 2;

	private final RecordHistory history;

	private final ListingWriter writer;

	private final MessageSource messages;

	HistoryExport(RecordHistory history, ListingWriter writer, MessageSource messages) {
		this.history = history;
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes the file.
	 * @param name what the record is called
	 */
	public void write(RecordKind kind, UUID id, String name, Download download) throws IOException {
		Stream<Line> lines = this.history.changes(kind, id, Pageable.unpaged())
			.stream()
			.flatMap((set) -> set.changes().stream().map((change) -> new Line(set.at(), set.actor(), change)));
		this.writer.write(new Listing<>(message("history.title"), message("history.export"), name, columns(),
				FROZEN_COLUMNS, lines), download.format(), download.out());
	}

	private List<Column<Line>> columns() {
		return List.of(Column.counter(message("list.number"), 6), Column.moment(message("history.at"), 18, Line::at),
				Column.text(message("history.actor"), 30,
						(line) -> Objects.requireNonNullElse(line.actor(), message("history.application"))),
				Column.text(message("history.field"), 30, (line) -> line.change().label()),
				Column.text(message("history.before"), 44, (line) -> line.change().before()),
				Column.text(message("history.after"), 44, (line) -> line.change().after()));
	}

	private String message(String code) {
		return this.messages.getMessage(code, null, VIETNAMESE);
	}

	private record Line(Instant at, @Nullable String actor, ChangeSet.Change change) {
	}

}
