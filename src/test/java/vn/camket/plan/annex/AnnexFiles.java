package vn.camket.plan.annex;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

import vn.camket.test.Workbooks;

/**
 * Annexes as offices make them.
 */
final class AnnexFiles {

	static final List<String> HEADINGS = List.of("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp",
			"Thời gian thực hiện", "Sản phẩm đầu ra");

	private AnnexFiles() {
	}

	/** A document with a table for each list of rows. */
	@SafeVarargs
	static byte[] docx(List<List<String>>... tables) {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.createParagraph().createRun().setText("PHỤ LỤC");
			document.createParagraph().createRun().setText("(Kèm theo Kế hoạch của UBND tỉnh)");
			for (List<List<String>> rows : tables) {
				XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
				for (int row = 0; row < rows.size(); row++) {
					for (int column = 0; column < rows.get(row).size(); column++) {
						table.getRow(row).getCell(column).setText(rows.get(row).get(column));
					}
				}
				document.createParagraph();
			}
			document.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A workbook whose sheet begins with the head of a document. */
	static byte[] xlsx(List<List<String>> rows) {
		return Workbooks.xlsx((workbook) -> {
			XSSFSheet sheet = workbook.createSheet("Phụ lục");
			sheet.createRow(0).createCell(0).setCellValue("ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH");
			sheet.createRow(1).createCell(0).setCellValue("PHỤ LỤC NHIỆM VỤ");
			sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 5));
			Workbooks.fill(sheet, 4, rows);
		});
	}

}
