package vn.camket.shared.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The last moment on time, whatever zone the server keeps.
 */
class DeadlineTests {

	private final TimeZone zone = TimeZone.getDefault();

	@BeforeEach
	void serverSomewhereElse() {
		TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
	}

	@AfterEach
	void serverBack() {
		TimeZone.setDefault(this.zone);
	}

	@Test
	void beforeTheFifteenthEndsWithTheFourteenth() {
		Deadline deadline = new Deadline(LocalDate.of(2027, 5, 15), DeadlineRule.BEFORE);
		assertThat(deadline.isMetBy(at("2027-05-14T23:59:59.999+07:00"))).isTrue();
		assertThat(deadline.isMetBy(at("2027-05-14T23:59:59.999999999+07:00"))).isTrue();
		assertThat(deadline.isMetBy(at("2027-05-15T00:00:00+07:00"))).isFalse();
		assertThat(deadline.daysLate(at("2027-05-14T23:59:59.999+07:00"))).isZero();
		assertThat(deadline.daysLate(at("2027-05-15T00:00:00+07:00"))).isEqualTo(1);
		assertThat(deadline.daysLate(at("2027-05-16T00:00:00+07:00"))).isEqualTo(2);
		assertThat(deadline.lastDayOnTime()).isEqualTo("2027-05-14");
	}

	@Test
	void atTheLatestIncludesTheDay() {
		Deadline deadline = new Deadline(LocalDate.of(2026, 11, 15), DeadlineRule.AT_LATEST);
		assertThat(deadline.isMetBy(at("2026-11-15T23:59:59.999+07:00"))).isTrue();
		assertThat(deadline.isMetBy(at("2026-11-16T00:00:00+07:00"))).isFalse();
		assertThat(deadline.daysLate(at("2026-11-16T00:00:00+07:00"))).isEqualTo(1);
	}

	@Test
	void leapYearsAndSundaysMoveNothing() {
		Deadline deadline = new Deadline(LocalDate.of(2028, 3, 1), DeadlineRule.BEFORE);
		assertThat(deadline.lastDayOnTime()).isEqualTo("2028-02-29");
		assertThat(deadline.isMetBy(at("2028-02-29T23:59:59.999+07:00"))).isTrue();
		Deadline monday = new Deadline(LocalDate.of(2027, 2, 15), DeadlineRule.BEFORE);
		assertThat(monday.lastDayOnTime()).isEqualTo("2027-02-14");
	}

	@Test
	void countsTheDaysLeftToTheLastOneOnTime() {
		Deadline deadline = new Deadline(LocalDate.of(2027, 5, 15), DeadlineRule.BEFORE);
		assertThat(deadline.daysLeft(LocalDate.of(2027, 4, 21))).isEqualTo(23);
		assertThat(deadline.daysLeft(LocalDate.of(2027, 5, 14))).isZero();
		assertThat(deadline.daysLeft(LocalDate.of(2027, 5, 15))).isEqualTo(-1);
	}

	private static Instant at(String moment) {
		return OffsetDateTime.parse(moment).toInstant();
	}

}
