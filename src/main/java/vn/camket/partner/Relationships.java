package vn.camket.partner;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agreement.AgreementFilter;
import vn.camket.agreement.AgreementLine;
import vn.camket.agreement.AgreementSearch;
import vn.camket.commitment.CommitmentFilter;
import vn.camket.commitment.CommitmentLine;
import vn.camket.commitment.CommitmentSearch;
import vn.camket.commitment.CommitmentState;
import vn.camket.commitment.PromiseBook;
import vn.camket.commitment.PromiseFilter;
import vn.camket.commitment.PromiseLine;
import vn.camket.obstacle.ObstacleBook;
import vn.camket.shared.time.PartialDate;

/**
 * Gathers what stands between a partner, or all partners of a country, and us.
 */
@Service
@Transactional(readOnly = true)
public class Relationships {

	private static final int MOST = 200;

	private static final int LATEST = 8;

	private final AgreementSearch agreements;

	private final CommitmentSearch commitments;

	private final PromiseBook promises;

	private final ObstacleBook obstacles;

	private final JdbcClient database;

	Relationships(AgreementSearch agreements, CommitmentSearch commitments, PromiseBook promises,
			ObstacleBook obstacles, JdbcClient database) {
		this.agreements = agreements;
		this.commitments = commitments;
		this.promises = promises;
		this.obstacles = obstacles;
		this.database = database;
	}

	/**
	 * Of one partner, or of all of a country; the other is {@code null}.
	 */
	public Relationship of(@Nullable UUID partner, @Nullable String country) {
		Map<Boolean, List<AgreementLine>> lines = this.agreements
			.find(AgreementFilter.with(partner, country), PageRequest.of(0, MOST, Sort.by("expiresOn", "title")))
			.stream()
			.collect(Collectors.partitioningBy(AgreementLine::isRunning));
		List<CommitmentLine> open = this.commitments
			.find(new CommitmentFilter(null, null, null, null, partner, null, country, null), Pageable.ofSize(MOST))
			.page()
			.stream()
			.filter((line) -> line.state() != CommitmentState.FULFILLED)
			.toList();
		List<PromiseLine> promised = this.promises
			.find(new PromiseFilter(null, null, partner, false, country, null), Pageable.ofSize(MOST))
			.getContent();
		return new Relationship(lines.get(true), lines.get(false), open, promised,
				this.obstacles.pendingWith(partner, country), contacts(partner, country));
	}

	private List<Contact> contacts(@Nullable UUID partner, @Nullable String country) {
		return this.database
			.sql("""
					with theirs as (
					  select distinct a.id, a.title, a.signed_on, a.signature from agreement a
					    join agreement_partner o on o.agreement_id = a.id join partner p on p.id = o.partner_id
					   where a.archived_at is null and (p.id = cast(:partner as uuid) or p.country_code = cast(:country as text))
					)
					select * from (
					  select signed_on as on_day, 'EventKind.SIGNED' as message, title, '/agreements/' || id as href from theirs
					   where signed_on is not null and signature = 'SIGNED'
					  union all
					  select e.happened_on, 'EventKind.' || e.kind, t.title, '/agreements/' || t.id from theirs t
					    join agreement_event e on e.agreement_id = t.id where e.archived_at is null and e.kind <> 'SIGNED'
					  union all
					  select m.made_on, 'promise.title', m.text, '/promises/' || m.id from promise m join partner p on p.id = m.partner_id
					   where p.id = cast(:partner as uuid) or p.country_code = cast(:country as text)
					) contact order by partial_latest(on_day) desc, title limit :most""")
			.param("partner", partner)
			.param("country", country)
			.param("most", LATEST)
			.query((row, number) -> new Contact(PartialDate.parse(row.getString("on_day")), row.getString("message"),
					row.getString("title"), row.getString("href")))
			.list();
	}

}
