package vn.camket.consolidation;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.camket.shared.spreadsheet.CellLook;
import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.OfficialHeads;
import vn.camket.shared.spreadsheet.SheetWriter;
import vn.camket.shared.time.ProvinceTime;

/**
 * What stands above the table of each sheet: official head, title, which period, and as
 * of when.
 */
@Component
public class SheetTop {

	private final OfficialHeads heads;

	private final WorkbookTexts texts;

	SheetTop(OfficialHeads heads, WorkbookTexts texts) {
		this.heads = heads;
		this.texts = texts;
	}

	/**
	 * Writes it over the columns of the sheet's table, whose widths it sets.
	 * @param sheet name of the sheet in the message keys
	 * @param remarks lines between the period and the stamp
	 */
	public void write(SheetWriter writer, String sheet, Figures figures, List<? extends Column<?>> columns,
			String... remarks) {
		int width = columns.size();
		writer.widths(columns);
		writer.head(this.heads.on(ProvinceTime.dayOf(figures.at())), width);
		writer.line(CellLook.TITLE, this.texts.text(sheet + ".title"), width);
		writer.line(CellLook.SUBTITLE, figures.period().planTitle(), width);
		writer.line(CellLook.SUBTITLE,
				this.texts.text("period", figures.period().name(), this.texts.deadline(figures.period().deadline())),
				width);
		for (String remark : remarks) {
			writer.line(CellLook.SUBTITLE, remark, width);
		}
		String stamp = (figures.finalisedAt() != null) ? this.texts.text("finalised", figures.finalisedAt())
				: this.texts.text("stamp", figures.at());
		writer.line(CellLook.SUBTITLE, stamp, width);
		writer.foot(stamp);
		writer.blank();
	}

}
