package vn.camket.agreement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.camket.shared.time.PartialDate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Luật 70/2020/QH14 Điều 19, 33, 34; Nghị định 64/2021/NĐ-CP Điều 5, 7, 8, 13, 14. */
class NoticeDutyTests {

	private static final LocalDate LAST_DAY = LocalDate.of(2024, 2, 29);

	@Test
	void theFifteenthDayAfterTheEventIsTheLastInTime() {
		NoticeDuty duty = signed("2024-02-14", null);
		assertThat(duty.dueOn()).isEqualTo(LAST_DAY);
		assertThat(duty.daysLate(LAST_DAY.minusDays(3))).as("three days left").isEqualTo(-3);
		assertThat(duty.daysLate(LAST_DAY)).isZero();
		assertThat(duty.daysLate(LAST_DAY.plusDays(1))).isOne();
	}

	@Test
	void theClockStopsOnTheDayOfTheNotice() {
		LocalDate yearsLater = LAST_DAY.plusYears(2);
		assertThat(signed("2024-02-14", LAST_DAY.plusDays(4)).daysLate(yearsLater)).isEqualTo(4);
		assertThat(signed("2024-02-14", LAST_DAY).daysLate(yearsLater)).isZero();
		assertThat(signed("2024-02-14", LAST_DAY.minusDays(9)).daysLate(yearsLater)).isEqualTo(-9);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024", "2024-02" })
	void anEventKnownInPartHasADutyWithoutADay(String day) {
		NoticeDuty duty = signed(day, null);
		assertThat(duty.dueOn()).isNull();
		assertThat(duty.daysLate(LAST_DAY)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "PROVINCIAL_COMMITTEE, PROVINCE", "PROVINCIAL_COUNCIL, PROVINCE", "FORMER_DISTRICT, PROVINCE",
			"DEPARTMENT, DEPARTMENT", "BORDER_COMMUNE, BORDER_COMMUNE", "ORGANISATION, ORGANISATION",
			"SEVERAL_AGENCIES, UNKNOWN", ", UNKNOWN" })
	void whoMustBeToldFollowsFromWhoSigned(@Nullable SigningLevel level, String recipients) {
		assertThat(duty(InstrumentKind.AGREEMENT, level, EventKind.SIGNED)).extracting(NoticeDuty::recipients)
			.isEqualTo("agreementEvent.notice.signed." + recipients);
		assertThat(duty(InstrumentKind.AGREEMENT, level, EventKind.AMENDED)).extracting(NoticeDuty::recipients)
			.isEqualTo("agreementEvent.notice.changed." + recipients);
	}

	@ParameterizedTest
	@EnumSource(EventKind.class)
	void signingsChangesAndEndsAreTold(EventKind kind) {
		boolean told = switch (kind) {
			case TOOK_EFFECT, RENEWAL_DECLINED, RESUMED, REPLACED -> false;
			default -> true;
		};
		assertThat(duty(InstrumentKind.AGREEMENT, SigningLevel.DEPARTMENT, kind) != null).isEqualTo(told);
	}

	@ParameterizedTest
	@EnumSource(value = InstrumentKind.class, mode = EnumSource.Mode.EXCLUDE, names = "AGREEMENT")
	void whatIsNoAgreementOfTheLawIsNotTold(InstrumentKind instrument) {
		assertThat(duty(instrument, SigningLevel.DEPARTMENT, EventKind.SIGNED)).isNull();
	}

	private static NoticeDuty signed(String day, @Nullable LocalDate told) {
		return requireNonNull(NoticeDuty.of(InstrumentKind.AGREEMENT, SigningLevel.DEPARTMENT,
				new EventContent(EventKind.SIGNED, PartialDate.parse(day), null, null, null, null, null, told, null)));
	}

	private static @Nullable NoticeDuty duty(InstrumentKind instrument, @Nullable SigningLevel level, EventKind kind) {
		return NoticeDuty.of(instrument, level,
				new EventContent(kind, PartialDate.parse("2024-02-14"), null, null, null, null, null, null, null));
	}

}
