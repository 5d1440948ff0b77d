package vn.camket.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an agency came from, what became of it, and what it was called.
 */
@Service
@Transactional(readOnly = true)
public class AgencyLineage {

	private final JdbcClient database;

	AgencyLineage(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The rearrangements in which an agency had a part, the latest first.
	 */
	public List<Step> of(UUID agency) {
		return this.database
			.sql("""
					select r.kind, r.happened_on, r.document_number, r.document_on, r.document_issuer, r.reason, s.successor_id = :agency as follows,
					  o.id as other_id, o.name as other_name, n.name as former_name
					  from agency_succession s join reorganisation r on r.id = s.reorganisation_id
					  left join agency o on o.id = case when s.former_id = :agency then s.successor_id else s.former_id end and o.id <> :agency
					  left join agency_name n on n.agency_id = :agency and r.kind = 'RENAME' and n.valid_to = r.happened_on - 1
					 where :agency in (s.former_id, s.successor_id)
					 order by r.happened_on desc, r.recorded_at desc, o.name""")
			.param("agency", agency)
			.query((row, number) -> new Step(ReorganisationKind.valueOf(row.getString("kind")),
					row.getObject("happened_on", LocalDate.class), row.getString("document_number"),
					row.getObject("document_on", LocalDate.class), row.getString("document_issuer"),
					row.getString("reason"), row.getBoolean("follows"), row.getObject("other_id", UUID.class),
					row.getString("other_name"), row.getString("former_name")))
			.list();
	}

	/**
	 * A rearrangement as one agency saw it.
	 *
	 * @param follows whether the agency follows the other; else the other follows it
	 * @param formerName what it was called before it was renamed
	 */
	public record Step(ReorganisationKind kind, LocalDate on, @Nullable String documentNumber,
			@Nullable LocalDate documentOn, @Nullable String documentIssuer, @Nullable String reason, boolean follows,
			@Nullable UUID otherId, @Nullable String otherName, @Nullable String formerName) {
	}

}
