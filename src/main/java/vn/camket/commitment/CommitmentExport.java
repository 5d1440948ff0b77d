package vn.camket.commitment;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.web.Download;

/**
 * Exports a list of commitments: exactly the rows that its filter finds, in the order of
 * the page.
 */
@Service
public class CommitmentExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int FROZEN_COLUMNS = 2;

	private final CommitmentSearch search;

	private final ListingWriter writer;

	private final MessageSource messages;

	CommitmentExport(CommitmentSearch search, ListingWriter writer, MessageSource messages) {
		this.search = search;
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes the file.
	 */
	public void write(CommitmentFilter filter, Sort sort, Download download) throws IOException {
		this.writer.write(new Listing<>(message("commitment.list.title"), message("commitment.export.title"), null,
				columns(), FROZEN_COLUMNS, this.search.list(filter, sort).stream()), download.format(), download.out());
	}

	private List<Column<CommitmentLine>> columns() {
		return List.of(Column.counter(message("list.number"), 6), Column.text(field("text"), 44, CommitmentLine::text),
				Column.text(field("agreement"), 36, CommitmentLine::agreement),
				Column.text(field("article"), 14, CommitmentLine::article),
				Column.text(field("leadAgencyId"), 24, CommitmentLine::lead),
				Column.text(field("ourPart"), 30, CommitmentLine::ourPart),
				Column.text(field("partnerPart"), 30, CommitmentLine::partnerPart),
				Column.centered(message("commitment.nextDue"), 14,
						(row) -> (row.nextDue() != null) ? row.nextDue().toDisplay() : null),
				Column.centered(message("commitment.state"), 18, (row) -> message("CommitmentState." + row.state())),
				Column.text(field("result"), 36, CommitmentLine::result));
	}

	private String field(String name) {
		return message("commitment.field." + name);
	}

	private String message(String code) {
		return this.messages.getMessage(code, null, VIETNAMESE);
	}

}
