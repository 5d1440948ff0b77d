package vn.camket.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

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
		Map<AgreementState, Long> counts = this.search.countByState(filter);
		long expiring = counts.getOrDefault(AgreementState.EXPIRING, 0L);
		long incomplete = counts.getOrDefault(AgreementState.INCOMPLETE, 0L);
		return new AgreementsAtRisk((expiring > 0) ? find(filter.in(AgreementState.EXPIRING), "expiresOn") : List.of(),
				expiring, (incomplete > 0) ? find(filter.in(AgreementState.INCOMPLETE), "title") : List.of(),
				incomplete);
	}

	/**
	 * How many agreements were in which of two states on a day.
	 */
	AgreementCounts count(LocalDate day) {
		Map<AgreementState, Long> counts = this.search.countByState(AgreementFilter.on(day));
		return new AgreementCounts(counts.getOrDefault(AgreementState.IN_FORCE, 0L),
				counts.getOrDefault(AgreementState.EXPIRING, 0L));
	}

	private List<AgreementLine> find(AgreementFilter filter, String order) {
		return this.search.find(filter, PageRequest.of(0, SHOWN, Sort.by(order)));
	}

	/**
	 * Agreements of a day in the two states that leaders ask about.
	 */
	record AgreementCounts(long inForce, long expiring) {
	}

}
