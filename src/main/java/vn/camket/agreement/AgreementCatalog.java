package vn.camket.agreement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules ask about the register. Archived agreements are in none of it.
 */
@Service
@Transactional(readOnly = true)
public class AgreementCatalog {

	private static final Sort BY_TITLE = Sort.by("title");

	private final AgreementSearch search;

	AgreementCatalog(AgreementSearch search) {
		this.search = search;
	}

	/**
	 * The agreements that an agency leads, by title.
	 */
	public List<AgreementOption> ledBy(UUID agencyId) {
		return all(AgreementFilter.NONE.ledBy(agencyId)).stream().map(AgreementOption::of).toList();
	}

	/**
	 * The whole register as of a day, by title: the rows of the annex to a report.
	 */
	public List<AgreementLine> lines(LocalDate day) {
		return all(AgreementFilter.on(day));
	}

	/**
	 * How many agreements are in which state on a day; every state is there, if with
	 * zero.
	 */
	public Map<AgreementState, Long> countByState(LocalDate day) {
		Map<AgreementState, Long> counts = new EnumMap<>(AgreementState.class);
		Arrays.stream(AgreementState.values()).forEach((state) -> counts.put(state, 0L));
		this.search.count(AgreementFilter.on(day))
			.states()
			.forEach((count) -> counts.put(AgreementState.valueOf(count.value()), count.rows()));
		return counts;
	}

	/**
	 * The agreements that are expiring on a day, the first to expire first: at most as
	 * many days left as {@code camket.agreement.expiring-days} says.
	 * @param agencyId whose, or {@code null} for all agencies'
	 */
	public List<AgreementLine> expiring(LocalDate day, @Nullable UUID agencyId) {
		AgreementFilter filter = AgreementFilter.on(day).ledBy(agencyId).in(AgreementState.EXPIRING);
		return this.search.find(filter, Pageable.unpaged(Sort.by("expiresOn")));
	}

	/**
	 * The agreements whose facts do not decide their state on a day, by title.
	 * @param agencyId whose, or {@code null} for all agencies'
	 */
	public List<AgreementLine> incomplete(LocalDate day, @Nullable UUID agencyId) {
		return all(AgreementFilter.on(day).ledBy(agencyId).in(AgreementState.INCOMPLETE));
	}

	private List<AgreementLine> all(AgreementFilter filter) {
		return this.search.find(filter, Pageable.unpaged(BY_TITLE));
	}

}
