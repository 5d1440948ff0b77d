package vn.camket.shared.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParseException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.format.Formatter;

/**
 * Numbers as people here write them: 1.234,5. Points must group by three, so that 1.5 is
 * refused and not taken for 15.
 */
final class DecimalFormatter implements Formatter<BigDecimal> {

	private static final Pattern TYPED = Pattern.compile("-?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?");

	@Override
	public BigDecimal parse(String text, Locale locale) throws ParseException {
		if (!TYPED.matcher(text).matches()) {
			throw new ParseException(text, 0);
		}
		return new BigDecimal(text.replace(".", "").replace(',', '.'));
	}

	@Override
	public String print(BigDecimal number, Locale locale) {
		DecimalFormat format = new DecimalFormat("#,##0.######",
				DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi")));
		return format.format(number);
	}

}
