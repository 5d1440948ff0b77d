package vn.camket.commitment;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.web.Download;

/**
 * Exports the book of promises: exactly the rows that its filter finds, in the order of
 * the page.
 */
@Service
public class PromiseExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int FROZEN_COLUMNS = 2;

	private final PromiseBook book;

	private final ListingWriter writer;

	private final MessageSource messages;

	PromiseExport(PromiseBook book, ListingWriter writer, MessageSource messages) {
		this.book = book;
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes the file.
	 */
	public void write(PromiseFilter filter, Sort sort, Download download) throws IOException {
		this.writer.write(
				new Listing<>(message("promise.list.title"), message("promise.export.title"), null, columns(),
						FROZEN_COLUMNS, this.book.find(filter, Pageable.unpaged(sort)).stream()),
				download.format(), download.out());
	}

	private List<Column<PromiseLine>> columns() {
		return List.of(Column.counter(message("list.number"), 6), Column.text(field("text"), 44, PromiseLine::text),
				Column.text(field("promisedBy"), 26, PromiseLine::promisedBy),
				Column.text(field("promisedTo"), 26, PromiseLine::promisedTo),
				Column.text(field("occasion"), 28, PromiseLine::occasion),
				Column.centered(field("madeOn"), 14, (row) -> row.madeOn().toDisplay()),
				Column.centered(field("dueOn"), 14, (row) -> (row.dueOn() != null) ? row.dueOn().toDisplay() : null),
				Column.text(field("leadAgencyId"), 24, PromiseLine::lead),
				Column.text(field("outcome"), 26, this::outcome));
	}

	private String outcome(PromiseLine row) {
		if (row.outcome() == null) {
			return message("promise.open");
		}
		String became = (row.recordTitle() != null) ? row.recordTitle() : row.reason();
		return message("PromiseOutcome." + row.outcome()) + ((became != null) ? ": " + became : "");
	}

	private String field(String name) {
		return message("promise.field." + name);
	}

	private String message(String code) {
		return this.messages.getMessage(code, null, VIETNAMESE);
	}

}
