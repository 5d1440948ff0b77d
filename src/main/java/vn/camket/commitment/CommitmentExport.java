package vn.camket.commitment;

import java.io.IOException;

import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.web.Download;

/**
 * Exports a list of commitments: exactly the rows that its filter finds, in the order of
 * the page.
 */
@Service
public class CommitmentExport {

	private final CommitmentSearch search;

	private final Listings lists;

	CommitmentExport(CommitmentSearch search, Listings lists) {
		this.search = search;
		this.lists = lists;
	}

	/**
	 * Writes the file.
	 */
	public void write(CommitmentFilter filter, Sort sort, Download download) throws IOException {
		this.lists.<CommitmentLine>begin("commitment.list.title", "commitment.export.title")
			.counter()
			.text("commitment.field.text", 44, CommitmentLine::text)
			.text("commitment.field.agreement", 36, CommitmentLine::agreement)
			.text("commitment.field.article", 14, CommitmentLine::article)
			.text("commitment.field.leadAgencyId", 24, CommitmentLine::lead)
			.text("commitment.field.ourPart", 30, CommitmentLine::ourPart)
			.text("commitment.field.partnerPart", 30, CommitmentLine::partnerPart)
			.centered("commitment.nextDue", 14, (row) -> (row.nextDue() != null) ? row.nextDue().toDisplay() : null)
			.name("commitment.state", 18, CommitmentLine::state)
			.text("commitment.field.result", 36, CommitmentLine::result)
			.write(this.search.list(filter, sort).stream(), download.format(), download.out());
	}

}
