package vn.camket.agreement;

import java.io.IOException;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.spreadsheet.RowsAhead;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.Download;

/**
 * Exports a list of agreements: exactly the rows that its filter finds, in the order of
 * the page.
 */
@Service
@Transactional(readOnly = true)
public class AgreementExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	/** Number and title stay in sight. */
	private static final int FROZEN_COLUMNS = 3;

	private final AgreementSearch search;

	private final AgreementAnnex annex;

	private final ListingWriter writer;

	private final MessageSource messages;

	AgreementExport(AgreementSearch search, AgreementAnnex annex, ListingWriter writer, MessageSource messages) {
		this.search = search;
		this.annex = annex;
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes the file.
	 */
	public void write(AgreementFilter filter, Sort sort, Download download) throws IOException {
		String asOf = message("agreement.workbook.asOf", PartialDate.of(this.search.dayOf(filter)).toDisplay());
		this.writer.write(
				new Listing<>(message("agreement.workbook.sheet"), message("agreement.workbook.title"), asOf,
						this.annex.columns(), FROZEN_COLUMNS, RowsAhead.of(this.search.stream(filter, sort))),
				download.format(), download.out());
	}

	private String message(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, VIETNAMESE);
	}

}
