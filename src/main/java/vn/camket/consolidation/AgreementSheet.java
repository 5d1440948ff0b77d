package vn.camket.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

import vn.camket.agreement.AgreementAnnex;
import vn.camket.agreement.AgreementFilter;
import vn.camket.agreement.AgreementLine;
import vn.camket.agreement.AgreementSearch;
import vn.camket.agreement.AgreementState;
import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Link;
import vn.camket.shared.spreadsheet.SheetWriter;

/**
 * The register as of the period's data cut-off, with what the lead agencies report about
 * each agreement in the period.
 */
@Component
class AgreementSheet {

	/** Number, register number and title stay in sight. */
	private static final int FROZEN_COLUMNS = 3;

	private final AgreementSearch search;

	private final AgreementAnnex annex;

	private final SentReports reports;

	private final SheetTop top;

	private final WorkbookTexts texts;

	AgreementSheet(AgreementSearch search, AgreementAnnex annex, SentReports reports, SheetTop top,
			WorkbookTexts texts) {
		this.search = search;
		this.annex = annex;
		this.reports = reports;
		this.top = top;
		this.texts = texts;
	}

	void write(SheetWriter sheet, Figures figures, String site) {
		LocalDate day = figures.period().registerDay();
		Map<UUID, AgreementAnswer> answers = this.reports.agreements(figures);
		List<Column<AgreementLine>> columns = new ArrayList<>(this.annex.columns());
		columns
			.add(Column.text(this.texts.text("column.resultOfPeriod"), 36, (line) -> result(answers.get(line.id()))));
		columns.add(Column.link(this.texts.text("column.source"), 22,
				(line) -> source(line, answers.get(line.id()), site)));
		this.top.write(sheet, "agreements", figures, columns, this.texts
			.text((figures.period().cutOffOn() != null) ? "agreements.asOfCutOff" : "agreements.asOfLastDay", day));
		sheet.list(columns, FROZEN_COLUMNS,
				this.search.list(AgreementFilter.on(day), Sort.by("title"))
					.stream()
					.filter((line) -> line.state() != AgreementState.DRAFT));
	}

	private @Nullable String result(@Nullable AgreementAnswer answer) {
		return (answer != null) ? answer.result() : null;
	}

	/** The lead agency's report where it speaks of the agreement, else the register. */
	private Link source(AgreementLine line, @Nullable AgreementAnswer answer, String site) {
		return (answer != null) ? this.texts.source(answer.source(), site, answer.href()) : new Link(
				this.texts.text("source.register", line.registerNumber()), site + "/agreements/" + line.id());
	}

}
