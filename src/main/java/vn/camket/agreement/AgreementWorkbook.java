package vn.camket.agreement;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.spreadsheet.CellLook;
import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.OfficialHeads;
import vn.camket.shared.spreadsheet.SheetWriter;
import vn.camket.shared.spreadsheet.WorkbookWriter;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.time.ProvinceTime;

/**
 * Writes a list of agreements as a workbook: exactly the rows that its filter finds, in
 * the order of the page.
 */
@Service
@Transactional(readOnly = true)
public class AgreementWorkbook {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	/** Number and title stay in sight. */
	private static final int FROZEN_COLUMNS = 3;

	private final AgreementSearch search;

	private final AgreementAnnex annex;

	private final OfficialHeads heads;

	private final MessageSource messages;

	private final Clock clock;

	AgreementWorkbook(AgreementSearch search, AgreementAnnex annex, OfficialHeads heads, MessageSource messages,
			Clock clock) {
		this.search = search;
		this.annex = annex;
		this.heads = heads;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Writes the file. Nothing is written before all rows have been read.
	 */
	public void write(AgreementFilter filter, Sort sort, OutputStream out) throws IOException {
		List<Column<AgreementLine>> columns = this.annex.columns();
		LocalDate today = ProvinceTime.today(this.clock);
		try (WorkbookWriter workbook = new WorkbookWriter();
				Stream<AgreementLine> lines = this.search.stream(filter, sort)) {
			SheetWriter sheet = workbook.sheet(message("agreement.workbook.sheet"));
			sheet.head(this.heads.on(today), columns.size());
			sheet.line(CellLook.TITLE, message("agreement.workbook.title"), columns.size());
			sheet.line(CellLook.SUBTITLE,
					message("agreement.workbook.asOf", PartialDate.of(this.search.dayOf(filter)).toDisplay()),
					columns.size());
			sheet.blank();
			sheet.list(columns, FROZEN_COLUMNS, lines);
			workbook.writeTo(out);
		}
	}

	private String message(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, VIETNAMESE);
	}

}
