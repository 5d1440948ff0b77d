package vn.camket.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.time.PartialDate;

/**
 * Keeps the derived states of the register in step with its facts.
 */
@Service
@Transactional
public class AgreementStates {

	private final JdbcClient database;

	private final JdbcTemplate batches;

	AgreementStates(JdbcClient database, JdbcTemplate batches) {
		this.database = database;
		this.batches = batches;
	}

	/**
	 * Derives the states of the agreements that have none, which is so for rows that came
	 * in by SQL. Runs once at start-up; whoever loads rows later calls it.
	 * @return how many there were
	 */
	@EventListener(ApplicationReadyEvent.class)
	public int rebuildMissing() {
		Map<UUID, AgreementFacts> missing = this.database.sql("""
				select id, signature, signed_on, effective_on, expires_on, unlimited, tacit_renewal_years
				from agreement a
				where not exists (select from agreement_state_span s where s.agreement_id = a.id)""").query((rs) -> {
			Map<UUID, AgreementFacts> facts = new LinkedHashMap<>();
			while (rs.next()) {
				facts.put(rs.getObject("id", UUID.class),
						new AgreementFacts(Signature.valueOf(rs.getString("signature")),
								partialDate(rs.getString("signed_on")), partialDate(rs.getString("effective_on")),
								partialDate(rs.getString("expires_on")), rs.getBoolean("unlimited"),
								rs.getObject("tacit_renewal_years", Integer.class)));
			}
			return facts;
		});
		Map<UUID, List<EventContent>> events = events(missing.keySet());
		missing.forEach((id, facts) -> write(id, facts, events.getOrDefault(id, List.of())));
		return missing.size();
	}

	/**
	 * Writes the states of one agreement anew. Its events have been written by now.
	 */
	void rewrite(UUID agreementId, AgreementFacts facts) {
		this.database.sql("delete from agreement_state_span where agreement_id = ?").param(agreementId).update();
		write(agreementId, facts, events(Set.of(agreementId)).getOrDefault(agreementId, List.of()));
	}

	private void write(UUID agreementId, AgreementFacts facts, List<EventContent> events) {
		List<Object[]> rows = StateTimeline.of(facts, events)
			.stream()
			.map((span) -> new Object[] { agreementId, span.startsOn(), span.until(), span.state().name(),
					span.endsOn() })
			.toList();
		this.batches.batchUpdate(
				"insert into agreement_state_span (agreement_id, starts_on, until, state, ends_on) values (?, ?, ?, ?, ?)",
				rows, new int[] { Types.OTHER, Types.DATE, Types.DATE, Types.VARCHAR, Types.DATE });
	}

	private Map<UUID, List<EventContent>> events(Set<UUID> agreements) {
		Map<UUID, List<EventContent>> events = new HashMap<>();
		this.database.sql("""
				select agreement_id, kind, happened_on, new_expires_on from agreement_event
				 where archived_at is null and agreement_id = any (:agreements)""")
			.param("agreements", agreements.toArray(UUID[]::new))
			.query((rs) -> {
				events.computeIfAbsent(rs.getObject("agreement_id", UUID.class), (key) -> new ArrayList<>())
					.add(event(rs));
			});
		return events;
	}

	private static EventContent event(ResultSet rs) throws SQLException {
		return new EventContent(EventKind.valueOf(rs.getString("kind")), PartialDate.parse(rs.getString("happened_on")),
				partialDate(rs.getString("new_expires_on")), null, null, null, null, null, null);
	}

	private static @Nullable PartialDate partialDate(@Nullable String stored) {
		return (stored != null) ? PartialDate.parse(stored) : null;
	}

}
