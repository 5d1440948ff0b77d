package vn.camket.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.shared.web.NotFoundException;

/**
 * Who has which report open. The form tells it again and again, so that two people of one
 * agency see each other before they meet in one field.
 */
@Service
public class Presences {

	/** Who has been silent for longer is gone. */
	static final Duration SEEN = Duration.ofSeconds(75);

	private final JdbcClient database;

	private final Clock clock;

	Presences(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Notes that somebody has a report of his agency open.
	 * @param part name of the part at hand, at most 100 characters of it; {@code null}
	 * leaves the one before
	 * @return the others who have it open
	 * @throws NotFoundException if it is no report of that agency
	 */
	@Transactional
	public List<Presence> note(UUID report, SignedInAccount account, @Nullable String part) {
		Instant now = this.clock.instant();
		int noted = this.database.sql("""
				insert into report_presence (report_id, account_id, part, seen_at)
				select r.id, :account, left(:part, 100), :now from agency_report r
				 where r.id = :report and r.agency_id = :agency
				on conflict (report_id, account_id) do update
				   set part = coalesce(excluded.part, report_presence.part), seen_at = excluded.seen_at""")
			.param("report", report)
			.param("account", account.id())
			.param("agency", account.agencyId())
			.param("part", part)
			.param("now", Timestamp.from(now))
			.update();
		if (noted == 0) {
			throw new NotFoundException(AgencyReport.class, report);
		}
		return this.database.sql("""
				select a.display_name, p.part, p.seen_at from report_presence p join account a on a.id = p.account_id
				 where p.report_id = :report and p.account_id <> :account and p.seen_at > :since
				 order by p.seen_at desc""")
			.param("report", report)
			.param("account", account.id())
			.param("since", Timestamp.from(now.minus(SEEN)))
			.query((row, number) -> new Presence(row.getString("display_name"), row.getString("part"),
					row.getTimestamp("seen_at").toInstant()))
			.list();
	}

}
