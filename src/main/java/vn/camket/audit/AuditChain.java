package vn.camket.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.shared.time.ProvinceTime;

/**
 * The chain of hashes over the trail: forged a moment after each commit, checked every
 * night and whenever an administrator asks.
 */
@Service
public class AuditChain {

	/** As many faults as a check names. */
	public static final int NAMED = 100;

	private static final int BATCH = 5_000;

	private static final Logger log = LoggerFactory.getLogger(AuditChain.class);

	private final JdbcClient database;

	private final JsonMapper json;

	private final Clock clock;

	AuditChain(JdbcClient database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Hangs what was written since into the chain. On however many instances, one does it
	 * at a time.
	 */
	@Scheduled(fixedDelayString = "${camket.audit.seal-every:PT2S}", initialDelayString = "PT5S")
	@Transactional
	public void seal() {
		int sealed;
		do {
			sealed = this.database.sql("select seal_audit(?, ?)")
				.params(ProvinceTime.today(this.clock), BATCH)
				.query(Integer.class)
				.single();
		}
		while (sealed == BATCH);
	}

	@Scheduled(cron = "${camket.audit.check-at:0 30 2 * * *}", zone = "Asia/Ho_Chi_Minh")
	@SchedulerLock(name = "audit-check", lockAtLeastFor = "1m")
	@Transactional
	public void checkNightly() {
		check();
	}

	/**
	 * Checks the whole chain, and keeps what was found.
	 */
	@Transactional
	public Check check() {
		seal();
		List<Fault> faults = new ArrayList<>(
				this.database.sql("select day, number, source, source_id, fault from audit_faults(?)")
					.param(NAMED)
					.query((row, number) -> new Fault(row.getObject("day", LocalDate.class),
							row.getObject("number", Integer.class), row.getString("source"), row.getLong("source_id"),
							row.getString("fault")))
					.list());
		if (isCut()) {
			faults.add(new Fault(null, null, "CHAIN", 0, "CUT"));
		}
		Check check = this.database.sql("""
				insert into audit_check (at, actor, entries, seal_id, hash, faults)
				select :at, :actor, (select count(*) from audit_seal), s.id, s.hash, cast(:faults as jsonb)
				  from (select) x left join lateral (select id, hash from audit_seal order by id desc limit 1) s on true
				returning *""")
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("actor", actor())
			.param("faults", this.json.writeValueAsString(faults))
			.query(this::read)
			.single();
		if (faults.isEmpty()) {
			log.info("Audit trail intact: {} entries, seal {}", check.entries(), check.seal());
		}
		else {
			log.error("Audit trail damaged: {}", faults);
		}
		return check;
	}

	/** The end that an earlier check saw must still be there. */
	private boolean isCut() {
		return this.database.sql("""
				select exists (select from audit_check c where c.seal_id is not null and not exists (
				       select from audit_seal s where s.id = c.seal_id and s.hash = c.hash))""")
			.query(Boolean.class)
			.single();
	}

	/**
	 * The newest check, if there was one.
	 */
	@Transactional(readOnly = true)
	public Optional<Check> last() {
		return this.database.sql("select * from audit_check order by id desc limit 1").query(this::read).optional();
	}

	private Check read(ResultSet row, int number) throws SQLException {
		byte[] hash = row.getBytes("hash");
		return new Check(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"),
				row.getLong("entries"), (hash != null) ? HexFormat.of().formatHex(hash) : null,
				this.json.readValue(row.getString("faults"), new TypeReference<List<Fault>>() {
				}));
	}

	private static @Nullable String actor() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account)
				? account.displayName() : null;
	}

	/**
	 * A check of the chain.
	 *
	 * @param actor who asked for it; {@code null} for the nightly one
	 * @param entries length of the chain
	 * @param seal the last hash: written down elsewhere, it proves the whole trail before
	 * @param faults what is wrong, at most {@value AuditChain#NAMED}
	 */
	public record Check(Instant at, @Nullable String actor, long entries, @Nullable String seal, List<Fault> faults) {
	}

	/**
	 * Something wrong with the chain.
	 *
	 * @param day on which the entry was sealed, and its number on that day
	 * @param source CHANGE, ENTRY or, for the end of the chain, CHAIN
	 * @param kind CHANGED, MISSING, GAP, UNSEALED or CUT
	 */
	public record Fault(@Nullable LocalDate day, @Nullable Integer number, String source, long id, String kind) {
	}

}
