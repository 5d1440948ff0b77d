package vn.camket.shared.spreadsheet;

import org.apache.poi.ss.usermodel.ClientAnchor.AnchorType;
import org.apache.poi.ss.usermodel.ShapeTypes;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFConnector;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Draws the lines of the official head (Nghị định 30/2020/NĐ-CP, Phụ lục I): below tiêu
 * ngữ as long as its text, below the issuer a third to a half as long. A streamed sheet
 * cannot draw, the sheet below it can.
 */
final class HeadLines {

	/** Of the head's letters, in points. */
	private static final int FONT_SIZE = 12;

	/** Width of a digit as a part of the font's height. */
	private static final double DIGIT = 0.5;

	private static final double ISSUER_SHARE = 0.4;

	private static final double THICKNESS = 0.75;

	private HeadLines() {
	}

	/**
	 * Below tiêu ngữ.
	 */
	static void underMotto(XSSFSheet sheet, int row, int from, int to, String motto) {
		draw(sheet, row, from, to, TextMeasure.boldWidth(motto));
	}

	/**
	 * Below the name of the issuer.
	 */
	static void underIssuer(XSSFSheet sheet, int row, int from, int to, String issuer) {
		draw(sheet, row, from, to, TextMeasure.boldWidth(issuer) * ISSUER_SHARE);
	}

	/**
	 * In the middle of some columns, at the top of a row.
	 * @param digits length of the line
	 */
	private static void draw(XSSFSheet sheet, int row, int from, int to, double digits) {
		double room = 0;
		for (int column = from; column <= to; column++) {
			room += emus(sheet, column);
		}
		double length = Math.min(room, Units.toEMU(digits * DIGIT * FONT_SIZE));
		XSSFClientAnchor anchor = new XSSFClientAnchor();
		double start = (room - length) / 2;
		int first = columnAt(sheet, from, to, start);
		anchor.setCol1(first);
		anchor.setDx1((int) (start - before(sheet, from, first)));
		double end = start + length;
		int last = columnAt(sheet, from, to, end);
		anchor.setCol2(last);
		anchor.setDx2((int) (end - before(sheet, from, last)));
		anchor.setRow1(row);
		anchor.setRow2(row);
		anchor.setDy1(Units.toEMU(1));
		anchor.setDy2(Units.toEMU(1));
		anchor.setAnchorType(AnchorType.MOVE_AND_RESIZE);
		XSSFConnector line = sheet.createDrawingPatriarch().createConnector(anchor);
		line.setShapeType(ShapeTypes.LINE);
		line.setLineWidth(THICKNESS);
		line.setLineStyleColor(0, 0, 0);
	}

	private static int columnAt(XSSFSheet sheet, int from, int to, double place) {
		double passed = 0;
		for (int column = from; column < to; column++) {
			passed += emus(sheet, column);
			if (place < passed) {
				return column;
			}
		}
		return to;
	}

	private static double before(XSSFSheet sheet, int from, int column) {
		double passed = 0;
		for (int i = from; i < column; i++) {
			passed += emus(sheet, i);
		}
		return passed;
	}

	private static double emus(XSSFSheet sheet, int column) {
		return Units.columnWidthToEMU(sheet.getColumnWidth(column));
	}

}
