package vn.camket.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.camket.report.AnswerPart;
import vn.camket.report.ReportPart;
import vn.camket.report.ReportSheet;
import vn.camket.report.TextPart;
import vn.camket.shared.web.TypedDate;

/**
 * A line of a workbook that says something else than the page does.
 *
 * @param overtaken whether the part was changed on the web after the workbook was made
 */
public record SheetDifference(ReportPart part, ReportSheet.Line line, List<Cell> cells, boolean overtaken) {

	/**
	 * A cell that differs.
	 *
	 * @param field its name in the messages
	 * @param constant whether both are names of a status
	 */
	public record Cell(String field, @Nullable String web, @Nullable String sheet, boolean constant) {
	}

	/**
	 * What a line changes, nothing where it changes nothing.
	 */
	static @Nullable SheetDifference of(ReportPart part, ReportSheet.Line line) {
		List<Cell> cells = new ArrayList<>();
		if (part instanceof TextPart narrative) {
			add(cells, "content", narrative.content(), line.text(), false);
		}
		else if (part instanceof AnswerPart answer) {
			add(cells, "status", name(answer.content().status()), name(line.status()), true);
			add(cells, "result", answer.content().result(), line.text(), false);
			add(cells, "reason", answer.content().reason(), line.reason(), false);
			if (answer.dated()) {
				add(cells, "completedOn", TypedDate.write(answer.content().completedOn()), line.completedOn(), false);
			}
		}
		return cells.isEmpty() ? null : new SheetDifference(part, line, cells, !part.base().equals(line.base()));
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

	private static void add(List<Cell> cells, String field, @Nullable String web, @Nullable String sheet,
			boolean constant) {
		if (!Objects.equals(web, sheet)) {
			cells.add(new Cell(field, web, sheet, constant));
		}
	}

}
