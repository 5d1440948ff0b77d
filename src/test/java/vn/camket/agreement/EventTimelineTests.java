package vn.camket.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.camket.shared.time.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.agreement.AgreementState.EXPIRED;
import static vn.camket.agreement.AgreementState.INCOMPLETE;
import static vn.camket.agreement.AgreementState.IN_FORCE;
import static vn.camket.agreement.AgreementState.PARTLY_SUSPENDED;
import static vn.camket.agreement.AgreementState.SUSPENDED;
import static vn.camket.agreement.AgreementState.TERMINATED;
import static vn.camket.agreement.EventKind.EXTENDED;
import static vn.camket.agreement.EventKind.RENEWAL_DECLINED;
import static vn.camket.agreement.EventKind.RESUMED;

/**
 * How events change the state that the dates alone would give.
 */
class EventTimelineTests {

	private static final AgreementFacts FIVE_YEARS = new AgreementFacts(Signature.SIGNED, date("2020-03-01"),
			date("2020-03-01"), date("2025-02-28"), false, null);

	@ParameterizedTest
	@CsvSource({ "2022-05-31,IN_FORCE", "2022-06-01,SUSPENDED", "2023-01-14,SUSPENDED", "2023-01-15,IN_FORCE",
			"2025-02-28,IN_FORCE", "2025-03-01,EXPIRED" })
	void aSuspensionLastsUntilItIsResumed(LocalDate day, AgreementState expected) {
		assertThat(on(day, FIVE_YEARS, event(EventKind.SUSPENDED, "2022-06-01"), event(RESUMED, "2023-01-15")).state())
			.isEqualTo(expected);
	}

	@Test
	void aSuspensionThatIsNotResumedEndsWithTheTerm() {
		EventContent partly = event(EventKind.PARTLY_SUSPENDED, "2024-01-01");

		assertThat(on(LocalDate.of(2025, 2, 28), FIVE_YEARS, partly).state()).isEqualTo(PARTLY_SUSPENDED);
		assertThat(on(LocalDate.of(2025, 3, 1), FIVE_YEARS, partly).state()).isEqualTo(EXPIRED);
	}

	@ParameterizedTest
	@CsvSource({ "2024-12-31,2025-02-28", "2025-01-01,2030-02-28", "2030-02-28,2030-02-28" })
	void aProlongationMovesTheEndFromItsDayOn(LocalDate day, LocalDate end) {
		assertThat(on(day, FIVE_YEARS, extended("2025-01-01", "2030-02-28")).endsOn()).isEqualTo(end);
	}

	@Test
	void aProlongationThatComesTooLateLeavesAGap() {
		EventContent late = extended("2025-06-01", "2030-02-28");

		assertThat(on(LocalDate.of(2025, 3, 1), FIVE_YEARS, late).state()).isEqualTo(EXPIRED);
		assertThat(on(LocalDate.of(2025, 5, 31), FIVE_YEARS, late).state()).isEqualTo(EXPIRED);
		assertThat(on(LocalDate.of(2025, 6, 1), FIVE_YEARS, late).state()).isEqualTo(IN_FORCE);
	}

	@ParameterizedTest
	@CsvSource({ "2023-11-29,DRAFT", "2023-11-30,INCOMPLETE", "2026-01-31,INCOMPLETE", "2026-02-01,IN_FORCE",
			"2031-02-01,IN_FORCE", "2031-02-02,EXPIRED" })
	void whatIsProlongedIsInForceThoughNobodyKnowsSinceWhen(LocalDate day, AgreementState expected) {
		AgreementFacts signed = new AgreementFacts(Signature.SIGNED, date("2023-11-30"), null, null, false, null);

		assertThat(on(day, signed, extended("2026-02-01", "2031-02-01")).state()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "SUSPENDED,SUSPENDED", "PARTLY_SUSPENDED,PARTLY_SUSPENDED", "RESUMED,IN_FORCE",
			"RENEWAL_DECLINED,IN_FORCE", "AMENDED,INCOMPLETE", "TERMINATED,TERMINATED" })
	void otherEventsTellThatItWasInForceToo(EventKind kind, AgreementState expected) {
		AgreementFacts known = new AgreementFacts(Signature.SIGNED, date("2020-03-01"), null, date("2030-02-28"), false,
				null);
		LocalDate day = LocalDate.of(2022, 6, 1);

		assertThat(on(day, known, event(kind, "2022-06-01")).state()).isEqualTo(expected);
		assertThat(on(day.minusDays(1), known, event(kind, "2022-06-01")).state()).isEqualTo(INCOMPLETE);
		assertThat(on(day, known, event(kind, "2022-06")).state()).as("perhaps only later in June")
			.isEqualTo(INCOMPLETE);
	}

	@Test
	void aProlongationMayHaveNoEnd() {
		StateSpan span = on(LocalDate.of(2090, 1, 1), FIVE_YEARS, extended("2025-01-01", null));

		assertThat(span.state()).isEqualTo(IN_FORCE);
		assertThat(span.endsOn()).isNull();
		assertThat(span.until()).isEqualTo(LocalDate.MAX);
	}

	@ParameterizedTest
	@CsvSource({ "TERMINATED,2024-02-29", "WITHDRAWN,2024-02-29", "REPLACED,2024-02-29" })
	void anEndIsForGood(EventKind kind, LocalDate day) {
		AgreementState ended = AgreementState.valueOf(kind.name());
		EventContent end = event(kind, day.toString());

		assertThat(on(day.minusDays(1), FIVE_YEARS, end).state()).isEqualTo(IN_FORCE);
		assertThat(on(day, FIVE_YEARS, end).state()).isEqualTo(ended);
		assertThat(on(LocalDate.of(2040, 1, 1), FIVE_YEARS, end, extended("2030-01-01", "2050-01-01")).state())
			.isEqualTo(ended);
	}

	@Test
	void whatHasExpiredIsNotTerminatedAfterwards() {
		EventContent end = event(EventKind.TERMINATED, "2025-03-01");

		assertThat(on(LocalDate.of(2026, 1, 1), FIVE_YEARS, end).state()).isEqualTo(EXPIRED);
	}

	@ParameterizedTest
	@CsvSource({ "2025-02-28,2026-06-30,2027-02-28", "2024-02-29,2027-12-31,2028-02-29",
			"2024-02-29,2028-02-29,2028-02-29", "2024-02-29,2028-03-01,2029-02-28" })
	void aNoticeMakesTheTermThatRunsTheLast(String firstEnd, String notice, LocalDate lastDay) {
		AgreementFacts rolling = new AgreementFacts(Signature.SIGNED, date("2020-03-01"), date("2020-03-01"),
				date(firstEnd), false, 1);
		EventContent declined = event(RENEWAL_DECLINED, notice);

		assertThat(on(lastDay, rolling, declined).state()).isEqualTo(IN_FORCE);
		assertThat(on(lastDay, rolling, declined).endsOn()).isEqualTo(lastDay);
		assertThat(on(lastDay.plusDays(1), rolling, declined).state()).isEqualTo(EXPIRED);
		assertThat(on(lastDay.plusDays(1), rolling).state()).as("without the notice").isEqualTo(IN_FORCE);
	}

	@ParameterizedTest
	@CsvSource({ "2023-12-31,IN_FORCE", "2024-01-01,INCOMPLETE", "2024-12-30,INCOMPLETE", "2024-12-31,TERMINATED" })
	void anEventKnownInPartLeavesDaysUndecided(LocalDate day, AgreementState expected) {
		assertThat(on(day, FIVE_YEARS, event(EventKind.TERMINATED, "2024")).state()).isEqualTo(expected);
	}

	@Test
	void anEventThatChangesNothingLeavesNoDayUndecided() {
		assertThat(on(LocalDate.of(2024, 5, 1), FIVE_YEARS, event(EventKind.AMENDED, "2024")).state())
			.isEqualTo(IN_FORCE);
	}

	@Test
	void whatIsNotSurelyResumedIsNotDecided() {
		EventContent suspended = event(EventKind.SUSPENDED, "2022-06-15");
		EventContent resumed = event(RESUMED, "2022");

		assertThat(on(LocalDate.of(2022, 6, 14), FIVE_YEARS, suspended, resumed).state()).isEqualTo(IN_FORCE);
		assertThat(on(LocalDate.of(2022, 8, 1), FIVE_YEARS, suspended, resumed).state()).isEqualTo(INCOMPLETE);
	}

	@Test
	void everyDayIsDecidedExactlyWhenEveryReadingOfTheEventsAgrees() {
		Random random = new Random(152);
		for (int round = 0; round < 60; round++) {
			List<EventContent> events = randomEvents(random);
			int unsure = random.nextInt(events.size());
			LocalDate exact = events.get(unsure).happenedOn().earliest();
			PartialDate month = PartialDate.parse("%1$tY-%1$tm".formatted(exact));
			List<EventContent> partly = with(events, unsure, month);
			List<List<StateSpan>> readings = month.earliest()
				.datesUntil(month.latest().plusDays(1))
				.map((day) -> StateTimeline.of(FIVE_YEARS, with(events, unsure, PartialDate.of(day))))
				.toList();
			List<StateSpan> decided = StateTimeline.of(FIVE_YEARS, partly);
			month.earliest().minusDays(3).datesUntil(month.latest().plusDays(90)).forEach((day) -> {
				List<AgreementState> states = readings.stream()
					.map((spans) -> at(day, spans).state())
					.distinct()
					.toList();
				if (states.size() > 1) {
					assertThat(at(day, decided).state()).as("%s on %s", partly, day).isEqualTo(INCOMPLETE);
				}
				else {
					assertThat(at(day, decided).state()).as("%s on %s", partly, day).isIn(states.get(0), INCOMPLETE);
				}
			});
		}
	}

	@Test
	void spansOfAnyEventsFollowOneAnotherWithoutAGap() {
		Random random = new Random(20261127);
		for (int round = 0; round < 2000; round++) {
			List<EventContent> events = randomEvents(random);
			List<StateSpan> spans = StateTimeline.of(FIVE_YEARS, events);
			assertThat(spans.get(0).startsOn()).isEqualTo(LocalDate.MIN);
			assertThat(spans.get(spans.size() - 1).until()).isEqualTo(LocalDate.MAX);
			boolean ended = false;
			for (int i = 0; i < spans.size(); i++) {
				StateSpan span = spans.get(i);
				if (i > 0) {
					assertThat(span.startsOn()).as("%s", events).isEqualTo(spans.get(i - 1).until());
				}
				assertThat(ended).as("nothing follows an end: %s", events).isFalse();
				ended = span.state() == TERMINATED;
				if (span.endsOn() != null) {
					assertThat(span.until()).as("%s", events).isBeforeOrEqualTo(span.endsOn().plusDays(1));
				}
				if (span.state() == SUSPENDED) {
					assertThat(events).as("a suspension has begun")
						.anyMatch((event) -> event.kind() == EventKind.SUSPENDED
								&& !event.happenedOn().latest().isAfter(span.startsOn()));
				}
			}
		}
	}

	@Test
	void theOrderInWhichEventsAreEnteredDoesNotMatter() {
		Random random = new Random(70);
		for (int round = 0; round < 500; round++) {
			List<EventContent> events = randomEvents(random);
			List<EventContent> sorted = events.stream()
				.sorted(Comparator.comparing((event) -> event.happenedOn().latest()))
				.toList();
			assertThat(StateTimeline.of(FIVE_YEARS, events)).isEqualTo(StateTimeline.of(FIVE_YEARS, sorted));
		}
	}

	@Test
	void manyEventsKnownInPartAreReadInReasonableTime() {
		List<EventContent> events = new ArrayList<>();
		for (int year = 2000; year < 2030; year++) {
			events.add(event(EventKind.SUSPENDED, "%d".formatted(year)));
			events.add(event(RESUMED, "%d".formatted(year)));
		}
		assertThat(StateTimeline.of(FIVE_YEARS, events)).isNotEmpty();
	}

	private static List<EventContent> randomEvents(Random random) {
		EventKind[] kinds = { EventKind.SUSPENDED, EventKind.PARTLY_SUSPENDED, RESUMED, EXTENDED, EventKind.AMENDED,
				EventKind.TERMINATED };
		List<EventContent> events = new ArrayList<>();
		for (int i = 0; i <= random.nextInt(5); i++) {
			EventKind kind = kinds[random.nextInt(kinds.length)];
			LocalDate day = LocalDate.of(2020, 3, 1).plusDays(random.nextInt(2500));
			events.add((kind == EXTENDED) ? extended(day.toString(), day.plusDays(400).toString())
					: event(kind, day.toString()));
		}
		return events;
	}

	private static List<EventContent> with(List<EventContent> events, int index, PartialDate day) {
		List<EventContent> changed = new ArrayList<>(events);
		changed.set(index, events.get(index).on(day));
		return changed;
	}

	private static StateSpan on(LocalDate day, AgreementFacts facts, EventContent... events) {
		return at(day, StateTimeline.of(facts, List.of(events)));
	}

	private static StateSpan at(LocalDate day, List<StateSpan> spans) {
		return spans.stream().filter((span) -> span.contains(day)).findFirst().orElseThrow();
	}

	private static EventContent extended(String day, @Nullable String end) {
		return new EventContent(EXTENDED, date(day), (end != null) ? date(end) : null, null, null, null, null, null,
				null);
	}

	private static EventContent event(EventKind kind, String day) {
		return new EventContent(kind, date(day), null, null, null, null, null, null, null);
	}

	private static PartialDate date(String iso) {
		return PartialDate.parse(iso);
	}

}
