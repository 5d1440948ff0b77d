package vn.camket.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

import vn.camket.agreement.AgreementFacets.Count;
import vn.camket.agreement.AgreementFilter;
import vn.camket.agreement.AgreementLine;
import vn.camket.agreement.AgreementSearch;
import vn.camket.agreement.AgreementState;

/**
 * What the start pages say about the register.
 */
@Component
class AgreementDesk {

	private static final int SHOWN = 5;

	private final AgreementSearch search;

	AgreementDesk(AgreementSearch search) {
		this.search = search;
	}

	/**
	 * Agreements that ask for attention on a day.
	 * @param agency whose, or {@code null} for all
	 */
	AgreementsAtRisk atRisk(LocalDate day, @Nullable UUID agency) {
		AgreementFilter filter = AgreementFilter.on(day).ledBy(agency);
		List<Count> states = this.search.count(filter).states();
		return new AgreementsAtRisk(find(filter.in(AgreementState.EXPIRING), "expiresOn"),
				rows(states, AgreementState.EXPIRING), find(filter.in(AgreementState.INCOMPLETE), "title"),
				rows(states, AgreementState.INCOMPLETE));
	}

	/**
	 * How many agreements were in which of two states on a day.
	 */
	AgreementCounts count(LocalDate day) {
		List<Count> states = this.search.count(AgreementFilter.on(day)).states();
		return new AgreementCounts(rows(states, AgreementState.IN_FORCE), rows(states, AgreementState.EXPIRING));
	}

	private List<AgreementLine> find(AgreementFilter filter, String order) {
		return this.search.find(filter, PageRequest.of(0, SHOWN, Sort.by(order)));
	}

	private static long rows(List<Count> states, AgreementState state) {
		return states.stream()
			.filter((count) -> count.value().equals(state.name()))
			.mapToLong(Count::rows)
			.findFirst()
			.orElse(0);
	}

	/**
	 * Agreements of a day in the two states that leaders ask about.
	 */
	record AgreementCounts(long inForce, long expiring) {
	}

}
