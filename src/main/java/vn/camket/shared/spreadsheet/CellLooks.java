package vn.camket.shared.spreadsheet;

import java.util.EnumMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Makes each style once per workbook: a file may hold only so many.
 */
final class CellLooks {

	static final String FONT = "Times New Roman";

	/** Points of the body's font, by which widths of columns count. */
	static final short BODY = 11;

	private static final byte[] HEADER_FILL = { (byte) 0xD9, (byte) 0xE4, (byte) 0xF1 };

	private static final byte[] LINK_COLOR = { (byte) 0x12, (byte) 0x40, (byte) 0x80 };

	private final XSSFWorkbook workbook;

	private final Map<CellLook, CellStyle> styles = new EnumMap<>(CellLook.class);

	private final Map<CellLook, CellStyle> quoted = new EnumMap<>(CellLook.class);

	CellLooks(XSSFWorkbook workbook) {
		this.workbook = workbook;
		XSSFFont standard = workbook.getFontAt(0);
		standard.setFontName(FONT);
		standard.setFontHeightInPoints(BODY);
	}

	CellStyle get(CellLook look) {
		return this.styles.computeIfAbsent(look, this::create);
	}

	/**
	 * The look for a text that a program could take for a formula.
	 */
	CellStyle getQuoted(CellLook look) {
		return this.quoted.computeIfAbsent(look, (wanted) -> {
			CellStyle style = create(wanted);
			style.setQuotePrefixed(true);
			return style;
		});
	}

	private CellStyle create(CellLook look) {
		XSSFCellStyle style = this.workbook.createCellStyle();
		style.setFont(font(look));
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setWrapText(true);
		switch (look) {
			case TEXT, TOTAL_TEXT -> table(style, HorizontalAlignment.LEFT, null);
			case LINK -> {
				table(style, HorizontalAlignment.LEFT, null);
				style.setIndention((short) 1);
			}
			case CENTERED -> table(style, HorizontalAlignment.CENTER, null);
			case COUNT -> table(style, HorizontalAlignment.CENTER, "0");
			case NUMBER, TOTAL_NUMBER -> table(style, HorizontalAlignment.RIGHT, "#,##0");
			case DECIMAL -> table(style, HorizontalAlignment.RIGHT, "#,##0.0##");
			case PERCENT, TOTAL_PERCENT -> table(style, HorizontalAlignment.RIGHT, "0.0%");
			case DATE -> table(style, HorizontalAlignment.CENTER, "dd/mm/yyyy");
			case MOMENT -> table(style, HorizontalAlignment.CENTER, "dd/mm/yyyy hh:mm");
			case HEADER -> {
				table(style, HorizontalAlignment.CENTER, null);
				style.setVerticalAlignment(VerticalAlignment.CENTER);
				fill(style, HEADER_FILL);
			}
			case NOTE, SECTION -> style.setAlignment(HorizontalAlignment.LEFT);
			default -> style.setAlignment(HorizontalAlignment.CENTER);
		}
		return style;
	}

	/**
	 * The size of a look's letters in points.
	 */
	static short size(CellLook look) {
		return switch (look) {
			case TITLE -> 14;
			case HEAD_BOLD, HEAD_PLAIN, HEAD_ITALIC, SUBTITLE, SECTION -> 12;
			default -> BODY;
		};
	}

	private XSSFFont font(CellLook look) {
		XSSFFont font = this.workbook.createFont();
		font.setFontName(FONT);
		font.setFontHeightInPoints(size(look));
		font.setBold(switch (look) {
			case HEADER, TITLE, HEAD_BOLD, SECTION, TOTAL_TEXT, TOTAL_NUMBER, TOTAL_PERCENT -> true;
			default -> false;
		});
		font.setItalic(look == CellLook.HEAD_ITALIC || look == CellLook.SUBTITLE || look == CellLook.NOTE);
		if (look == CellLook.LINK) {
			font.setUnderline(FontUnderline.SINGLE);
			font.setColor(new XSSFColor(LINK_COLOR));
		}
		return font;
	}

	private void table(XSSFCellStyle style, HorizontalAlignment alignment, @Nullable String format) {
		style.setAlignment(alignment);
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		if (format != null) {
			style.setDataFormat(this.workbook.createDataFormat().getFormat(format));
		}
	}

	private static void fill(XSSFCellStyle style, byte[] color) {
		style.setFillForegroundColor(new XSSFColor(color));
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
	}

}
