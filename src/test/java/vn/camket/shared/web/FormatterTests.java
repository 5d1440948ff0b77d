package vn.camket.shared.web;

import java.math.BigDecimal;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.camket.shared.time.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Dates and numbers as people here write them, under whatever locale the browser has. */
class FormatterTests {

	private static final Locale ANY = Locale.US;

	private final StrictDateFormatter dates = new StrictDateFormatter();

	private final DecimalFormatter decimals = new DecimalFormatter();

	@ParameterizedTest
	@ValueSource(strings = { "05/11/2026", "5/11/2026", "2026-11-05" })
	void readsADay(String typed) throws ParseException {
		assertThat(this.dates.parse(typed, ANY)).isEqualTo(LocalDate.of(2026, 11, 5));
	}

	@ParameterizedTest
	@ValueSource(strings = { "31/02/2026", "29/02/2027", "31/04/2026", "11/2026", "05-11-2026", "11/13/2026", "5/11/26",
			"2026-02-30", "05/11/2026x", "ngày mai" })
	void refusesADayThatDoesNotExist(String typed) {
		assertThatExceptionOfType(ParseException.class).isThrownBy(() -> this.dates.parse(typed, ANY));
	}

	@Test
	void showsDayMonthYear() {
		assertThat(this.dates.print(LocalDate.of(2026, 2, 5), ANY)).isEqualTo("05/02/2026");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1.234,5     | 1234.5
			1234,5      | 1234.5
			0,05        | 0.05
			-12.000.000 | -12000000
			7           | 7
			""")
	void readsANumber(String typed, BigDecimal number) throws ParseException {
		assertThat(this.decimals.parse(typed, ANY)).isEqualByComparingTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.5", "1,234.5", "1.23.456", "1..000", ",5", "12 000", "1e3", "một" })
	void refusesANumberThatCouldMeanTwoThings(String typed) {
		assertThatExceptionOfType(ParseException.class).isThrownBy(() -> this.decimals.parse(typed, ANY));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1234.50  | 1.234,5
			-1000000 | -1.000.000
			0.333333 | 0,333333
			84.8     | 84,8
			""")
	void showsANumber(BigDecimal number, String shown) {
		assertThat(this.decimals.print(number, ANY)).isEqualTo(shown);
	}

	@Test
	void readsAPartlyKnownDateAsItIs() throws ParseException {
		PartialDateFormatter formatter = new PartialDateFormatter();
		assertThat(formatter.parse("12/2018", ANY)).isEqualTo(PartialDate.parse("2018-12"));
		assertThat(formatter.print(PartialDate.parse("2018-12"), ANY)).isEqualTo("12/2018");
		assertThatExceptionOfType(ParseException.class).isThrownBy(() -> formatter.parse("13/2018", ANY));
	}

}
