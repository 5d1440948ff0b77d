package vn.camket.shared.spreadsheet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TextMeasureTests {

	@Test
	void aDigitIsTheUnitAndMarksTakeNoRoom() {
		assertThat(TextMeasure.width("0123456789")).isEqualTo(10);
		assertThat(TextMeasure.width("Hà Tĩnh")).isCloseTo(TextMeasure.width("Ha Tinh"), within(0.001));
		assertThat(TextMeasure.width("iiii")).isLessThan(TextMeasure.width("mmmm"));
	}

	@Test
	void breaksBetweenWordsAndWithinLongOnes() {
		assertThat(TextMeasure.lines("Sở Công Thương", 30)).isEqualTo(1);
		assertThat(TextMeasure.lines("Sở Công Thương", 9)).isEqualTo(2);
		assertThat(TextMeasure.lines("một\nhai\n\nbốn", 30)).isEqualTo(4);
		assertThat(TextMeasure.lines("0".repeat(50), 11.2)).isEqualTo(5);
		assertThat(TextMeasure.lines("", 5)).isEqualTo(1);
	}

}
