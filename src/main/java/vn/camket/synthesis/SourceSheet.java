package vn.camket.synthesis;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.camket.consolidation.Figures;
import vn.camket.consolidation.SheetTop;
import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Link;
import vn.camket.shared.spreadsheet.SheetWriter;
import vn.camket.shared.wording.Wording;

/**
 * The sheet that says for each paragraph of the narrative what it was made from.
 */
@Component
class SourceSheet {

	private static final int FROZEN_COLUMNS = 2;

	private final SheetTop top;

	private final Wording wording;

	SourceSheet(SheetTop top, Wording wording) {
		this.top = top;
		this.wording = wording;
	}

	void write(SheetWriter sheet, ConsolidatedReport report, Figures figures, String site) {
		List<Column<Row>> columns = List.of(Column.counter(text("column.ordinal"), 6),
				Column.text(text("column.section"), 26, (row) -> section(row.group(), row.part())),
				Column.text(text("column.paragraph"), 60, (row) -> row.paragraph().content()),
				Column.text(text("column.agency"), 28, (row) -> row.source().agency()),
				Column.number(text("column.revision"), 9, (row) -> row.source().revision()),
				Column.moment(text("column.sentAt"), 17, (row) -> row.source().sentAt()),
				Column.link(text("column.source"), 18, (row) -> new Link(text("open"), site + row.source().href())));
		this.top.write(sheet, "sources", figures, columns);
		sheet.list(columns, FROZEN_COLUMNS,
				report.sections()
					.stream()
					.flatMap((group) -> group.parts()
						.stream()
						.flatMap((part) -> part.paragraphs()
							.stream()
							.filter((paragraph) -> !paragraph.omitted())
							.flatMap((paragraph) -> paragraph.sources()
								.stream()
								.map((source) -> new Row(group.section(), part, paragraph, source))))));
	}

	private String section(OutlineSection section, OutlinePart part) {
		String name = this.wording.name(section);
		return (part.ordinal() != null) ? name + ", " + part.ordinal() : name;
	}

	private String text(String code) {
		return this.wording.text("synthesis.sources." + code);
	}

	private record Row(OutlineSection group, OutlinePart part, Paragraph paragraph, ParagraphSource source) {
	}

}
