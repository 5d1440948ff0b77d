package vn.camket.shared.time;

import java.time.DateTimeException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Dates known in part stay what they are.
 */
class PartialDateTests {

	@ParameterizedTest
	@CsvSource({ "2024,2024,2024-01-01,2024-12-31", "12/2018,2018-12,2018-12-01,2018-12-31",
			"2/2024,2024-02,2024-02-01,2024-02-29", "30/11/2023,2023-11-30,2023-11-30,2023-11-30",
			"1/2/2024,2024-02-01,2024-02-01,2024-02-01" })
	void readsWhatPeopleType(String typed, String stored, String earliest, String latest) {
		PartialDate date = PartialDate.parseTyped(typed);
		assertThat(date).hasToString(stored).isEqualTo(PartialDate.parse(stored));
		assertThat(date.earliest()).isEqualTo(earliest);
		assertThat(date.latest()).isEqualTo(latest);
		assertThat(PartialDate.parseTyped(date.toDisplay())).isEqualTo(date);
	}

	@ParameterizedTest
	@ValueSource(strings = { "31/02/2024", "29/02/2023", "13/2018", "0/2018", "18", "2018/12", "mai", "" })
	void refusesWhatIsNoDate(String typed) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> PartialDate.parseTyped(typed));
	}

	@Test
	void sortsTheLessKnownFirst() {
		List<PartialDate> dates = List.of("2024-03-01", "2023", "2024", "2023-12-31", "2024-03")
			.stream()
			.map(PartialDate::parse)
			.sorted()
			.toList();
		assertThat(dates).extracting(PartialDate::toString)
			.containsExactly("2023", "2023-12-31", "2024", "2024-03", "2024-03-01");
	}

}
