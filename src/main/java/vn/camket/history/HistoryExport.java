package vn.camket.history;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.wording.Wording;
import vn.camket.shared.web.Download;

/**
 * Exports the changes of a record, a row for each value, the last change first.
 */
@Service
public class HistoryExport {

	private final RecordHistory history;

	private final Listings lists;

	private final Wording wording;

	HistoryExport(RecordHistory history, Listings lists, Wording wording) {
		this.history = history;
		this.lists = lists;
		this.wording = wording;
	}

	/**
	 * Writes the file.
	 * @param name what the record is called
	 */
	public void write(RecordKind kind, UUID id, String name, Download download) throws IOException {
		Stream<Line> lines = this.history.changes(kind, id, Pageable.unpaged())
			.stream()
			.flatMap((set) -> set.changes().stream().map((change) -> new Line(set.at(), set.actor(), change)));
		this.lists.<Line>begin("history.title", "history.export")
			.subtitle(name)
			.counter()
			.moment("history.at", 18, Line::at)
			.text("history.actor", 30,
					(line) -> Objects.requireNonNullElse(line.actor(), this.wording.text("history.application")))
			.text("history.field", 30, (line) -> line.change().label())
			.text("history.before", 44, (line) -> line.change().before())
			.text("history.after", 44, (line) -> line.change().after())
			.write(lines, download.format(), download.out());
	}

	private record Line(Instant at, @Nullable String actor, ChangeSet.Change change) {
	}

}
