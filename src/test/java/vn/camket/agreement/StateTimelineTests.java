package vn.camket.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.camket.shared.time.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camket.agreement.AgreementState.DRAFT;
import static vn.camket.agreement.AgreementState.EXPIRED;
import static vn.camket.agreement.AgreementState.INCOMPLETE;
import static vn.camket.agreement.AgreementState.IN_FORCE;
import static vn.camket.agreement.AgreementState.NOT_IN_FORCE;

class StateTimelineTests {

	@Test
	void whatIsNotSignedIsADraftForever() {
		assertThat(StateTimeline.of(facts(Signature.NOT_SIGNED, null, "2024-01-01", "2025-01-01"), List.of()))
			.containsExactly(new StateSpan(LocalDate.MIN, LocalDate.MAX, DRAFT, null));
	}

	@Test
	void withoutFactsNothingIsDecided() {
		assertThat(StateTimeline.of(facts(Signature.SIGNED, null, null, null), List.of()))
			.containsExactly(new StateSpan(LocalDate.MIN, LocalDate.MAX, INCOMPLETE, null));
		assertThat(StateTimeline.of(facts(Signature.UNCONFIRMED, "2020", "2020", "2021"), List.of()))
			.containsExactly(new StateSpan(LocalDate.MIN, LocalDate.MAX, INCOMPLETE, null));
	}

	@Test
	void knownDatesMakeAWholeLife() {
		LocalDate end = LocalDate.of(2028, 11, 29);
		assertThat(StateTimeline.of(facts(Signature.SIGNED, "2023-11-30", "2024-01-01", "2028-11-29"), List.of()))
			.containsExactly(new StateSpan(LocalDate.MIN, LocalDate.of(2023, 11, 30), DRAFT, null),
					new StateSpan(LocalDate.of(2023, 11, 30), LocalDate.of(2024, 1, 1), NOT_IN_FORCE, null),
					new StateSpan(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 11, 30), IN_FORCE, end),
					new StateSpan(LocalDate.of(2028, 11, 30), LocalDate.MAX, EXPIRED, null));
	}

	@ParameterizedTest
	@CsvSource({ "2024-02-29,IN_FORCE", "2024-03-01,EXPIRED" })
	void theExpiryDayItselfIsInForce(LocalDate day, AgreementState expected) {
		assertThat(stateOn(day, facts(Signature.SIGNED, "2020-02-29", "2020-02-29", "2024-02-29"))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2017-12-31,DRAFT", "2018-01-01,INCOMPLETE", "2018-12-30,INCOMPLETE", "2018-12-31,NOT_IN_FORCE",
			"2019-05-31,NOT_IN_FORCE", "2019-06-01,INCOMPLETE", "2019-06-30,IN_FORCE", "2025-01-01,IN_FORCE",
			"2025-01-02,INCOMPLETE", "2025-12-31,INCOMPLETE", "2026-01-01,EXPIRED" })
	void datesKnownInPartLeaveDaysUndecided(LocalDate day, AgreementState expected) {
		assertThat(stateOn(day, facts(Signature.SIGNED, "2018", "2019-06", "2025"))).isEqualTo(expected);
	}

	@Test
	void signingIsNeverLaterThanTakingEffect() {
		AgreementFacts facts = facts(Signature.SIGNED, "2024", "2024-05-01", "2030-04-30");

		assertThat(stateOn(LocalDate.of(2024, 4, 30), facts)).isEqualTo(INCOMPLETE);
		assertThat(stateOn(LocalDate.of(2024, 5, 1), facts)).isEqualTo(IN_FORCE);
	}

	@Test
	void whatExpiredIsExpiredEvenIfItsStartIsUnknown() {
		AgreementFacts facts = facts(Signature.SIGNED, "2022-06-21", null, "2025");

		assertThat(stateOn(LocalDate.of(2025, 12, 31), facts)).isEqualTo(INCOMPLETE);
		assertThat(stateOn(LocalDate.of(2026, 1, 1), facts)).isEqualTo(EXPIRED);
	}

	@Test
	void anUnlimitedAgreementStaysInForce() {
		AgreementFacts facts = new AgreementFacts(Signature.SIGNED, null, PartialDate.parse("2015-12-21"), null, true,
				null);

		assertThat(stateOn(LocalDate.of(2015, 12, 20), facts)).isEqualTo(NOT_IN_FORCE);
		assertThat(StateTimeline.of(facts, List.of())).last()
			.isEqualTo(new StateSpan(LocalDate.of(2015, 12, 21), LocalDate.MAX, IN_FORCE, null));
	}

	@ParameterizedTest
	@CsvSource({ "2023-11-30,2028-11-29", "2028-11-29,2028-11-29", "2028-11-30,2033-11-29", "2040-06-01,2043-11-29" })
	void tacitRenewalRollsTheTermOn(LocalDate day, LocalDate endOfTerm) {
		assertThat(spanOn(day, rolling("2023-11-30", "2028-11-29", 5)))
			.isEqualTo(new StateSpan(endOfTerm.minusYears(5).plusDays(1), endOfTerm.plusDays(1), IN_FORCE, endOfTerm));
	}

	@ParameterizedTest
	@CsvSource({ "2024-02-29,2025-02-01,2025-02-28", "2024-02-29,2028-02-01,2028-02-29",
			"2025-02-28,2028-02-29,2028-02-29", "2025-02-28,2028-03-01,2029-02-28",
			"2023-12-31,2024-06-01,2024-12-31" })
	void termsThatEndWithFebruaryKeepDoingSo(String expiry, LocalDate day, LocalDate endOfTerm) {
		assertThat(spanOn(day, rolling("2020-03-01", expiry, 1)).endsOn()).isEqualTo(endOfTerm);
	}

	@Test
	void renewalsAreLaidOutForSixtyYearsAndStayInForceAfterwards() {
		AgreementFacts facts = rolling("2020-01-01", "2020-12-31", 7);

		assertThat(spanOn(LocalDate.of(2076, 12, 31), facts).endsOn()).isEqualTo(LocalDate.of(2076, 12, 31));
		assertThat(spanOn(LocalDate.of(2077, 1, 1), facts)).extracting(StateSpan::state, StateSpan::endsOn)
			.containsExactly(IN_FORCE, null);
	}

	@Test
	void everyDayOfAnyFactsHasOneStateAndEndsFollowTheTerm() {
		Random random = new Random(20260515);
		for (int round = 0; round < 3000; round++) {
			AgreementFacts facts = randomFacts(random);
			List<StateSpan> spans = StateTimeline.of(facts, List.of());

			assertThat(spans.get(0).startsOn()).as("%s", facts).isEqualTo(LocalDate.MIN);
			assertThat(spans.get(spans.size() - 1).until()).as("%s", facts).isEqualTo(LocalDate.MAX);
			for (int i = 1; i < spans.size(); i++) {
				StateSpan before = spans.get(i - 1);
				StateSpan span = spans.get(i);
				assertThat(span.startsOn()).as("%s", facts).isEqualTo(before.until());
				assertThat(List.of(span.state(), String.valueOf(span.endsOn()))).as("%s", facts)
					.isNotEqualTo(List.of(before.state(), String.valueOf(before.endsOn())));
				assertThat(before.state()).as("%s", facts).isNotEqualTo(EXPIRED);
				if (before.endsOn() != null) {
					assertThat(before.until()).as("%s", facts).isBeforeOrEqualTo(before.endsOn().plusDays(1));
				}
			}
		}
	}

	@Test
	void aDayIsDecidedExactlyWhenEveryReadingOfTheDatesAgrees() {
		AgreementFacts partial = facts(Signature.SIGNED, "2024-01", "2024-03", "2024-06");
		List<AgreementFacts> readings = new ArrayList<>();
		for (int signed : List.of(1, 31)) {
			for (int effective : List.of(1, 31)) {
				for (int expiry : List.of(1, 30)) {
					readings.add(facts(Signature.SIGNED, "2024-01-%02d".formatted(signed),
							"2024-03-%02d".formatted(effective), "2024-06-%02d".formatted(expiry)));
				}
			}
		}

		LocalDate.of(2023, 12, 1).datesUntil(LocalDate.of(2024, 9, 1)).forEach((day) -> {
			List<AgreementState> states = readings.stream().map((facts) -> stateOn(day, facts)).distinct().toList();
			assertThat(stateOn(day, partial)).as("%s", day)
				.isEqualTo((states.size() == 1) ? states.get(0) : INCOMPLETE);
		});
	}

	private static AgreementFacts randomFacts(Random random) {
		boolean unlimited = random.nextInt(5) == 0;
		Integer years = (random.nextInt(3) == 0) ? 1 + random.nextInt(10) : null;
		return new AgreementFacts(Signature.SIGNED, randomDate(random), randomDate(random),
				unlimited ? null : randomDate(random), unlimited, years);
	}

	private static @Nullable PartialDate randomDate(Random random) {
		LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000));
		return switch (random.nextInt(4)) {
			case 0 -> null;
			case 1 -> PartialDate.parse("%tY".formatted(day));
			case 2 -> PartialDate.parse("%1$tY-%1$tm".formatted(day));
			default -> PartialDate.of(day);
		};
	}

	private static AgreementState stateOn(LocalDate day, AgreementFacts facts) {
		return spanOn(day, facts).state();
	}

	private static StateSpan spanOn(LocalDate day, AgreementFacts facts) {
		List<StateSpan> spans = StateTimeline.of(facts, List.of())
			.stream()
			.filter((span) -> span.contains(day))
			.toList();
		assertThat(spans).hasSize(1);
		return spans.get(0);
	}

	private static AgreementFacts rolling(String effective, String expiry, int years) {
		return new AgreementFacts(Signature.SIGNED, PartialDate.parse(effective), PartialDate.parse(effective),
				PartialDate.parse(expiry), false, years);
	}

	private static AgreementFacts facts(Signature signature, @Nullable String signed, @Nullable String effective,
			@Nullable String expiry) {
		return new AgreementFacts(signature, partial(signed), partial(effective), partial(expiry), false, null);
	}

	private static @Nullable PartialDate partial(@Nullable String date) {
		return (date != null) ? PartialDate.parse(date) : null;
	}

}
