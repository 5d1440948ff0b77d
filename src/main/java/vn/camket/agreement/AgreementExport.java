package vn.camket.agreement;

import java.io.IOException;

import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.web.Download;
import vn.camket.shared.wording.Wording;

/**
 * Exports a list of agreements: exactly the rows that its filter finds, in the order of
 * the page.
 */
@Service
@Transactional(readOnly = true)
public class AgreementExport {

	/** The register number and the title, too, stay in sight. */
	private static final int FROZEN_COLUMNS = 3;

	private final AgreementSearch search;

	private final AgreementAnnex annex;

	private final Listings lists;

	private final Wording wording;

	AgreementExport(AgreementSearch search, AgreementAnnex annex, Listings lists, Wording wording) {
		this.search = search;
		this.annex = annex;
		this.lists = lists;
		this.wording = wording;
	}

	/**
	 * Writes the file.
	 */
	public void write(AgreementFilter filter, Sort sort, Download download) throws IOException {
		this.lists.<AgreementLine>begin("agreement.workbook.sheet", "agreement.workbook.title")
			.subtitle(this.wording.plain("agreement.workbook.asOf", this.search.dayOf(filter)))
			.frozen(FROZEN_COLUMNS)
			.addAll(this.annex.columns())
			.write(this.search.stream(filter, sort), download.format(), download.out());
	}

}
