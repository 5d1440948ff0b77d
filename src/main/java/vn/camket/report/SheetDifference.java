package vn.camket.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.web.TypedDate;

/**
 * A line of a workbook that says something else than the page does.
 *
 * @param line what may be taken from it
 * @param cells what differs; empty if the line holds nothing but a word that is no status
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
	 * What a workbook says otherwise than a report, by its lines.
	 */
	public static List<SheetDifference> between(ReportDocument document, ReportSheet sheet) {
		Map<String, ReportPart> parts = document.parts()
			.stream()
			.collect(Collectors.toMap((part) -> part.key().toString(), Function.identity()));
		return sheet.lines()
			.stream()
			.filter((line) -> parts.containsKey(line.part()))
			.map((line) -> of(Objects.requireNonNull(parts.get(line.part())), line))
			.filter(Objects::nonNull)
			.toList();
	}

	/**
	 * What a line changes, nothing where it changes nothing.
	 */
	private static @Nullable SheetDifference of(ReportPart part, ReportSheet.Line line) {
		List<Cell> cells = new ArrayList<>();
		ReportSheet.Line taken = (part instanceof AnswerPart answer) ? line.keeping(answer.content().status()) : line;
		if (part instanceof TextPart narrative) {
			add(cells, "content", narrative.content(), line.text(), false);
		}
		else if (part instanceof AnswerPart answer) {
			add(cells, "status", name(answer.content().status()), name(taken.status()), true);
			add(cells, "result", answer.content().result(), line.text(), false);
			add(cells, "reason", answer.content().reason(), line.reason(), false);
			if (answer.dated()) {
				add(cells, "completedOn", TypedDate.write(answer.content().completedOn()), line.completedOn(), false);
			}
		}
		return (cells.isEmpty() && taken.unknownStatus() == null) ? null
				: new SheetDifference(part, taken, cells, !part.base().equals(line.base()));
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
