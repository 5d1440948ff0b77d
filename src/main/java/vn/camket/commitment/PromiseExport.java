package vn.camket.commitment;

import java.io.IOException;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.wording.Wording;
import vn.camket.shared.web.Download;

/**
 * Exports the book of promises: exactly the rows that its filter finds, in the order of
 * the page.
 */
@Service
public class PromiseExport {

	private final PromiseBook book;

	private final Listings lists;

	private final Wording wording;

	PromiseExport(PromiseBook book, Listings lists, Wording wording) {
		this.book = book;
		this.lists = lists;
		this.wording = wording;
	}

	/**
	 * Writes the file.
	 */
	public void write(PromiseFilter filter, Sort sort, Download download) throws IOException {
		this.lists.<PromiseLine>begin("promise.list.title", "promise.export.title")
			.counter()
			.text("promise.field.text", 44, PromiseLine::text)
			.text("promise.field.promisedBy", 26, PromiseLine::promisedBy)
			.text("promise.field.promisedTo", 26, PromiseLine::promisedTo)
			.text("promise.field.occasion", 28, PromiseLine::occasion)
			.centered("promise.field.madeOn", 14, (row) -> row.madeOn().toDisplay())
			.centered("promise.field.dueOn", 14, (row) -> (row.dueOn() != null) ? row.dueOn().toDisplay() : null)
			.text("promise.field.leadAgencyId", 24, PromiseLine::lead)
			.text("promise.field.outcome", 26, this::outcome)
			.write(this.book.find(filter, Pageable.unpaged(sort)).stream(), download.format(), download.out());
	}

	private String outcome(PromiseLine row) {
		if (row.outcome() == null) {
			return this.wording.text("promise.open");
		}
		String became = (row.recordTitle() != null) ? row.recordTitle() : row.reason();
		return this.wording.name(row.outcome()) + ((became != null) ? ": " + became : "");
	}

}
