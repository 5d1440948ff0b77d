package vn.camket.plan.annex;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table as a file has it, cells laid out in columns.
 *
 * @param place where it stands, for people: the sheet's name, or "" in a document
 */
record Grid(String place, List<Row> rows) {

	/** Number of columns. */
	int width() {
		return this.rows.stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
	}

	/**
	 * A row: a cell for each column, {@code null} where one further left reaches over.
	 */
	record Row(List<@Nullable Cell> cells) {

		/** The cell that shows in a column, whether it begins there or further left. */
		@Nullable Cell at(int column) {
			for (int i = Math.min(column, this.cells.size() - 1); i >= 0; i--) {
				Cell cell = this.cells.get(i);
				if (cell != null) {
					return (i + cell.span() > column) ? cell : null;
				}
			}
			return null;
		}

		/** The cell that begins in a column. */
		@Nullable Cell startingAt(int column) {
			return (column < this.cells.size()) ? this.cells.get(column) : null;
		}

		/** Cells that say something, those of rows above apart. */
		List<Cell> filled() {
			return this.cells.stream()
				.filter((cell) -> cell != null && !cell.inherited() && !cell.text().isEmpty())
				.toList();
		}

	}

	/**
	 * A cell.
	 *
	 * @param text lines of it, clean
	 * @param span columns that it takes
	 * @param inherited whether it is the lower part of a merged cell, which repeats its
	 * text
	 */
	record Cell(String text, int span, boolean inherited) {
	}

}
