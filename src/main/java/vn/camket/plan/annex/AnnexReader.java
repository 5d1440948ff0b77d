package vn.camket.plan.annex;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.office.FileRefusedException;
import vn.camket.shared.office.Texts;

/**
 * Finds the annex among the tables of a file and reads its rows, whatever the order of
 * its columns: headings over one or two rows, repeated on later pages, headings of parts
 * between the tasks, and rows that a page break cut in two.
 */
final class AnnexReader {

	/** A table with fewer of the known columns is no annex. */
	private static final int FEWEST_COLUMNS = 3;

	/** Rows above the headings: the head of the document. */
	private static final int MOST_ABOVE = 40;

	private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\d{1,2}\\)?|");

	private static final Pattern ORDINAL = Pattern.compile("[0-9]+([.][0-9]+)*|[ivxlc]+|[a-z]");

	private static final Pattern SECTION_MARK = Pattern.compile("[ivxlc]+|[a-z]");

	private final Grid grid;

	private final Map<AnnexColumn, Integer> columns;

	private final List<String> unread;

	private final int firstRow;

	private final List<AnnexLine> lines = new ArrayList<>();

	private @Nullable String section;

	private AnnexReader(Grid grid, Map<AnnexColumn, Integer> columns, List<String> unread, int firstRow) {
		this.grid = grid;
		this.columns = columns;
		this.unread = unread;
		this.firstRow = firstRow;
	}

	/**
	 * The tasks of a file, those of tables of one shape in turn.
	 * @throws FileRefusedException if no table of it is an annex
	 */
	static Annex read(List<Grid> grids) {
		List<AnnexLine> lines = new ArrayList<>();
		Set<String> unread = new LinkedHashSet<>();
		AnnexReader before = null;
		for (Grid grid : grids) {
			AnnexReader reader = find(grid);
			if (reader == null && before != null && grid.width() == before.grid.width() && grid.place().isEmpty()) {
				reader = new AnnexReader(grid, before.columns, List.of(), 0);
			}
			if (reader != null) {
				reader.section = (before != null) ? before.section : null;
				reader.readRows();
				lines.addAll(reader.lines);
				unread.addAll(reader.unread);
				before = reader;
			}
		}
		if (lines.isEmpty()) {
			throw new FileRefusedException("annex.refused.none");
		}
		return new Annex(completed(lines), List.copyOf(unread));
	}

	private static List<AnnexLine> completed(List<AnnexLine> lines) {
		List<AnnexLine> completed = new ArrayList<>();
		AnnexLine above = null;
		for (AnnexLine line : lines) {
			above = ((above != null) ? line.completedFrom(above) : line).withRolesApart();
			completed.add(above);
		}
		return completed;
	}

	private static @Nullable AnnexReader find(Grid grid) {
		AnnexReader best = null;
		for (int row = 0; row < Math.min(grid.rows().size(), MOST_ABOVE); row++) {
			for (int height = 1; height <= 2 && row + height <= grid.rows().size(); height++) {
				Map<AnnexColumn, Integer> found = headings(grid, row, height);
				boolean better = best == null || found.size() > best.columns.size();
				if (found.containsKey(AnnexColumn.TITLE) && AnnexColumn.telling(found.keySet()) >= FEWEST_COLUMNS
						&& better) {
					best = new AnnexReader(grid, found, unread(grid, row, height, found.values()), row + height);
				}
			}
		}
		return best;
	}

	private static Map<AnnexColumn, Integer> headings(Grid grid, int row, int height) {
		Map<AnnexColumn, Integer> found = new EnumMap<>(AnnexColumn.class);
		for (int column = 0; column < grid.width(); column++) {
			String heading = Texts.key(words(grid, row, height, column));
			for (AnnexColumn known : AnnexColumn.values()) {
				if (known.isNamed(heading)) {
					found.putIfAbsent(known, column);
					break;
				}
			}
		}
		return found;
	}

	/** Headings of columns that a task has no place for. */
	private static List<String> unread(Grid grid, int row, int height, Collection<Integer> read) {
		return IntStream.range(0, grid.width())
			.filter((column) -> !read.contains(column))
			.mapToObj((column) -> Texts.line(words(grid, row, height, column)))
			.filter((heading) -> !heading.isEmpty())
			.distinct()
			.toList();
	}

	/** The lower row says more than the one that spans several columns above it. */
	private static String words(Grid grid, int row, int height, int column) {
		String heading = "";
		for (int i = row + height - 1; i >= row; i--) {
			Grid.Cell cell = grid.rows().get(i).at(column);
			if (cell != null && !cell.text().isEmpty() && heading.isEmpty() && cell.span() < FEWEST_COLUMNS) {
				heading = cell.text();
			}
		}
		return heading;
	}

	private void readRows() {
		for (int i = this.firstRow; i < this.grid.rows().size(); i++) {
			Grid.Row row = this.grid.rows().get(i);
			if (!row.filled().isEmpty() && !isHeading(row) && !isColumnNumbers(row)) {
				read(row);
			}
		}
	}

	private boolean isHeading(Grid.Row row) {
		return this.columns.entrySet()
			.stream()
			.filter((column) -> column.getKey().isNamed(Texts.key(text(row, column.getKey()))))
			.count() >= FEWEST_COLUMNS;
	}

	private static boolean isColumnNumbers(Grid.Row row) {
		return row.filled().size() > 2
				&& row.filled().stream().allMatch((cell) -> COLUMN_NUMBER.matcher(cell.text()).matches());
	}

	private void read(Grid.Row row) {
		String ordinal = Texts.line(text(row, AnnexColumn.ORDINAL)).replaceAll("[.)\\s]+$", "");
		if (isSection(row)) {
			this.section = row.filled()
				.stream()
				.map((cell) -> Texts.line(cell.text()))
				.distinct()
				.reduce((numeral, title) -> numeral.replaceAll("[.)\\s]+$", "") + ". " + title)
				.orElseThrow();
			return;
		}
		String part = Texts.line(text(row, AnnexColumn.SECTION));
		AnnexLine line = new AnnexLine(part.isEmpty() ? this.section : part, isOrdinal(ordinal) ? ordinal : "",
				Texts.line(own(row, AnnexColumn.TITLE)), text(row, AnnexColumn.LEADS),
				text(row, AnnexColumn.COORDINATORS), text(row, AnnexColumn.TIME), text(row, AnnexColumn.OUTPUTS),
				blankToNull(Texts.line(own(row, AnnexColumn.NOTE))));
		boolean continues = line.ordinal().isEmpty() && (line.title().isEmpty() || startsInside(line.title()));
		if (continues && !this.lines.isEmpty()) {
			AnnexLine last = this.lines.remove(this.lines.size() - 1);
			this.lines.add(last.followedBy(line));
		}
		else if (!line.title().isEmpty()) {
			this.lines.add(line);
		}
	}

	/**
	 * A row in which nothing stands but a heading: over several columns, or with a Roman
	 * numeral or a letter before it. With a number it is a task whose other cells are
	 * empty.
	 */
	private boolean isSection(Grid.Row row) {
		List<Grid.Cell> filled = row.filled();
		if (filled.size() > 2 || (!own(row, AnnexColumn.LEADS).isEmpty() && span(row, AnnexColumn.LEADS) == 1)) {
			return false;
		}
		boolean wide = filled.stream().anyMatch((cell) -> cell.span() >= FEWEST_COLUMNS);
		String mark = Texts.fold(Texts.line(filled.get(0).text())).replaceAll("[.)\\s]+$", "");
		return wide || (filled.size() == 2 && SECTION_MARK.matcher(mark).matches());
	}

	/** What begins with a small letter goes on with the row above. */
	private static boolean startsInside(String title) {
		return Character.isLowerCase(title.codePointAt(0));
	}

	private static boolean isOrdinal(String text) {
		return ORDINAL.matcher(Texts.fold(text)).matches();
	}

	private int span(Grid.Row row, AnnexColumn column) {
		Integer at = this.columns.get(column);
		Grid.Cell cell = (at != null) ? row.at(at) : null;
		return (cell != null) ? cell.span() : 0;
	}

	private String text(Grid.Row row, AnnexColumn column) {
		Integer at = this.columns.get(column);
		Grid.Cell cell = (at != null) ? row.at(at) : null;
		return (cell != null) ? cell.text() : "";
	}

	private static @Nullable String blankToNull(String text) {
		return text.isEmpty() ? null : text;
	}

	/** Without what a merged cell repeats from above. */
	private String own(Grid.Row row, AnnexColumn column) {
		Integer at = this.columns.get(column);
		Grid.Cell cell = (at != null) ? row.at(at) : null;
		return (cell != null && !cell.inherited()) ? cell.text() : "";
	}

	/**
	 * What a file says.
	 *
	 * @param unread headings of columns that a task has no place for
	 */
	record Annex(List<AnnexLine> lines, List<String> unread) {
	}

}
