package vn.camket.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.SignedInAccount;
import vn.camket.agency.AgencyNaming;
import vn.camket.shared.persistence.Paging;
import vn.camket.shared.web.NotFoundException;

/**
 * Reads reports for whoever may see them: an agency its own, with what is in hand;
 * officers, leaders and administrators everybody's, as sent. Any other report does not
 * exist for the one who asks.
 */
@Service
@Transactional(readOnly = true)
public class ReportRegister {

	private static final String LISTED = """
			  from agency_report r
			  join reporting_period p on p.id = r.period_id
			  join agency y on y.id = r.agency_id
			 where (cast(:agency as uuid) is null or r.agency_id = :agency)
			   and (cast(:period as uuid) is null or r.period_id = :period) and r.released_at is null
			""";

	private final ReportReader reader;

	private final CurrentAccount currentAccount;

	private final JdbcClient jdbc;

	ReportRegister(ReportReader reader, CurrentAccount currentAccount, JdbcClient jdbc) {
		this.reader = reader;
		this.currentAccount = currentAccount;
		this.jdbc = jdbc;
	}

	/**
	 * The report as it stands for the one who asks: the agency sees the revision in hand,
	 * others the newest sent one, with blank parts if nothing was sent.
	 * @throws NotFoundException if there is none, or none for this account
	 */
	public ReportDocument current(UUID id) {
		SignedInAccount account = this.currentAccount.get();
		Keys keys = find(id, account);
		UUID revision = (account.worksFor(keys.agency()) && keys.draft() != null) ? keys.draft() : keys.sent();
		return read(id, revision);
	}

	/**
	 * A sent revision, as it was sent.
	 * @throws NotFoundException if there is none, or none for this account
	 */
	public ReportDocument revision(UUID id, int number) {
		find(id, this.currentAccount.get());
		UUID revision = this.jdbc
			.sql("select id from report_revision where report_id = ? and number = ? and sent_at is not null")
			.params(id, number)
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> new NotFoundException(ReportRevision.class, number));
		return read(id, revision);
	}

	/**
	 * The reports that the one who asks may see, the latest deadline first.
	 * @param naming by which name agencies are called
	 */
	public Page<ReportRow> list(@Nullable ReportState state, @Nullable UUID period, AgencyNaming naming,
			Pageable pageable) {
		var filter = filter(period).addValue("state", (state != null) ? state.name() : null)
			.addValue("then", naming == AgencyNaming.THEN);
		List<ReportRow> rows = this.jdbc
			.sql("""
					select r.id, r.period_id, p.name as period_name,
					       report_agency_name(y.id, r.sent_revision_id, p.due_on, :then) as agency_name, r.state, coalesce(r.extended_to, p.due_on) as due_on, case when r.extended_to is null then p.due_rule else 'AT_LATEST' end as due_rule,

					       r.first_sent_at, r.last_edited_at, r.return_count
					"""
					+ LISTED + """
							  and (cast(:state as text) is null or r.state = :state)
							order by p.due_on desc, p.name, y.sort_order, y.name""" + Paging.CLAUSE)
			.paramSource(filter.addValues(Paging.of(pageable)))
			.query((row, number) -> new ReportRow(row.getObject("id", UUID.class),
					row.getObject("period_id", UUID.class), row.getString("period_name"), row.getString("agency_name"),
					ReportState.valueOf(row.getString("state")), ReportReader.deadline(row),
					ReportReader.instant(row, "first_sent_at"), ReportReader.instant(row, "last_edited_at"),
					row.getInt("return_count")))
			.list();
		long total = this.jdbc
			.sql("select count(*) " + LISTED + " and (cast(:state as text) is null or r.state = :state)")
			.paramSource(filter)
			.query(Long.class)
			.single();
		return new PageImpl<>(rows, pageable, total);
	}

	/**
	 * How many of them stand where; every state is named.
	 */
	public Map<ReportState, Long> countByState(@Nullable UUID period) {
		Map<ReportState, Long> counts = new EnumMap<>(ReportState.class);
		for (ReportState state : ReportState.values()) {
			counts.put(state, 0L);
		}
		this.jdbc.sql("select r.state, count(*) " + LISTED + " group by r.state")
			.paramSource(filter(period))
			.query((row) -> {
				counts.put(ReportState.valueOf(row.getString(1)), row.getLong(2));
			});
		return counts;
	}

	private MapSqlParameterSource filter(@Nullable UUID period) {
		SignedInAccount account = this.currentAccount.get();
		return new MapSqlParameterSource("period", period).addValue("agency",
				account.seesAllReports() ? null : account.requiredAgencyId());
	}

	private ReportDocument read(UUID id, @Nullable UUID revision) {
		ReportHead head = this.reader.readHead(id, revision)
			.orElseThrow(() -> new NotFoundException(AgencyReport.class, id));
		return this.reader.read(head, revision);
	}

	private Keys find(UUID id, SignedInAccount account) {
		Optional<Keys> keys = this.jdbc.sql("""
				select r.agency_id, r.sent_revision_id, d.id as draft_id
				  from agency_report r left join report_revision d on d.report_id = r.id and d.sent_at is null
				 where r.id = ?""")
			.param(id)
			.query((row, number) -> new Keys(row.getObject("agency_id", UUID.class),
					row.getObject("sent_revision_id", UUID.class), row.getObject("draft_id", UUID.class)))
			.optional();
		return keys.filter((found) -> account.seesAllReports() || account.worksFor(found.agency()))
			.orElseThrow(() -> new NotFoundException(AgencyReport.class, id));
	}

	private record Keys(UUID agency, @Nullable UUID sent, @Nullable UUID draft) {
	}

}
