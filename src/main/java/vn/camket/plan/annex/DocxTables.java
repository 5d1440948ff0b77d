package vn.camket.plan.annex;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTVMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

import vn.camket.shared.office.FileRefusedException;
import vn.camket.shared.office.Texts;

/**
 * The tables of a Word document, those within cells of others included.
 */
final class DocxTables {

	private static final int MOST_ROWS = 3000;

	private static final int MOST_DEPTH = 6;

	private static final int MOST_COLUMNS = 63;

	private final Numbering numbering = new Numbering();

	private final List<Grid> grids = new ArrayList<>();

	private int rows;

	private DocxTables() {
	}

	static List<Grid> read(byte[] bytes) throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
			for (XWPFParagraph paragraph : document.getParagraphs()) {
				AnnexFile.refuseSecret(paragraph.getText());
			}
			DocxTables tables = new DocxTables();
			tables.add(document.getTables(), 0);
			return tables.grids;
		}
	}

	private void add(List<XWPFTable> tables, int depth) {
		if (depth > MOST_DEPTH) {
			throw new FileRefusedException("annex.refused.rows");
		}
		for (XWPFTable table : tables) {
			List<XWPFTable> within = new ArrayList<>();
			Grid grid = grid(table, within);
			this.grids.add(grid);
			add(within, depth + 1);
		}
	}

	private Grid grid(XWPFTable table, List<XWPFTable> within) {
		List<Grid.Row> gridRows = new ArrayList<>();
		Map<Integer, String> above = new HashMap<>();
		for (XWPFTableRow row : table.getRows()) {
			if (++this.rows > MOST_ROWS) {
				throw new FileRefusedException("annex.refused.rows");
			}
			List<Grid.@Nullable Cell> cells = new ArrayList<>();
			for (XWPFTableCell cell : row.getTableCells()) {
				within.addAll(cell.getTables());
				addCell(cell, cells, above);
			}
			gridRows.add(new Grid.Row(cells));
		}
		return new Grid("", gridRows);
	}

	private void addCell(XWPFTableCell cell, List<Grid.@Nullable Cell> cells, Map<Integer, String> above) {
		CTTcPr properties = cell.getCTTc().getTcPr();
		int span = (properties != null && properties.isSetGridSpan())
				? Math.min(Math.max(properties.getGridSpan().getVal().intValue(), 1), MOST_COLUMNS) : 1;
		int column = cells.size();
		if (column + span > MOST_COLUMNS) {
			throw new FileRefusedException("annex.refused.rows");
		}
		CTVMerge merge = (properties != null && properties.isSetVMerge()) ? properties.getVMerge() : null;
		boolean lower = merge != null && (merge.getVal() == null || merge.getVal() == STMerge.CONTINUE);
		String text = Texts.clean(text(cell));
		AnnexFile.refuseSecret(text);
		if (lower) {
			text = above.getOrDefault(column, "");
		}
		else {
			above.put(column, (merge != null) ? text : "");
		}
		cells.add(new Grid.Cell(text, span, lower));
		for (int i = 1; i < span; i++) {
			cells.add(null);
		}
	}

	private String text(XWPFTableCell cell) {
		return cell.getParagraphs().stream().map(this::text).collect(Collectors.joining("\n"));
	}

	private String text(XWPFParagraph paragraph) {
		return (this.numbering.next(paragraph) + " " + paragraph.getText()).strip();
	}

}
