package vn.camket.intake;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Writes numbers and days of cells as people here type them, whatever format the cell
 * has: a day shown without its month or year stays known in part.
 */
final class CellTexts extends DataFormatter {

	CellTexts() {
		super(Locale.forLanguageTag("vi"));
	}

	@Override
	public String formatRawCellContents(double value, int formatIndex, String format, boolean use1904) {
		if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
			LocalDateTime day = DateUtil.getLocalDateTime(value, use1904);
			return DateTimeFormatter.ofPattern(pattern(format)).format(day);
		}
		return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString().replace('.', ',');
	}

	private static String pattern(String format) {
		String plain = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "");
		if (plain.contains("d") || plain.isEmpty()) {
			return "dd/MM/uuuu";
		}
		return plain.contains("m") ? "MM/uuuu" : "uuuu";
	}

}
