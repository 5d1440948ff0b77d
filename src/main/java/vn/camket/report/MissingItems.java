package vn.camket.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agency.AgencyNaming;

/**
 * Còn thiếu gì: agency by agency what keeps its report from being sent, in one statement.
 */
@Service
@Transactional(readOnly = true)
public class MissingItems {

	private static final String HEAD = """
			from agency_report r
			  join reporting_period p on p.id = r.period_id
			  join agency y on y.id = r.agency_id
			  left join report_revision d on d.report_id = r.id and d.sent_at is null
			""";

	private static final String IN_HAND = """
			 where r.period_id = :period and r.released_at is null and r.state in ('NOT_STARTED', 'DRAFT', 'AWAITING_HEAD', 'RETURNED')
			   and (:all or r.id in (:reports))
			""";

	private final JdbcClient jdbc;

	MissingItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Everything that is missing in a period, in the order of documents.
	 * @param naming by which name agencies are called
	 */
	public List<MissingItem> of(UUID period, AgencyNaming naming) {
		return read(period, naming, null);
	}

	/**
	 * What is missing in some reports of a period.
	 */
	public List<MissingItem> of(UUID period, Collection<UUID> reports) {
		return read(period, AgencyNaming.NOW, reports);
	}

	private List<MissingItem> read(UUID period, AgencyNaming naming, @Nullable Collection<UUID> reports) {
		List<MissingItem> missing = new ArrayList<>();
		this.jdbc
			.sql("""
					select r.id, report_agency_name(y.id, r.sent_revision_id, p.due_on, :then) as agency, r.state, e.id as entry_id, e.kind, null as section,
					       coalesce(a.ordinal, s.ordinal) || '. ' || coalesce(a.short_title, s.short_title) as label, a.status, a.result, a.reason,
					       (select count(*) from task_output x
					         where x.task_id = e.task_id and x.retired_at is null and not exists (
					               select from report_output o where o.answer_id = a.id and o.task_output_id = x.id
					                  and (o.not_needed_reason is not null or (o.delivered and o.document_number is not null and o.document_on is not null)))) as open_outputs,
					       y.sort_order, 1 as part, array_position(array['LED_TASK', 'AGREEMENT', 'COMMITMENT'], e.kind) as rank, t.position
					"""
					+ HEAD
					+ """
							  join report_entry e on e.report_id = r.id and e.kind <> 'COORDINATED_TASK' and e.released_at is null
							  join report_entry_subject s on s.entry_id = e.id
							  left join task t on t.id = e.task_id
							  left join report_answer a on a.entry_id = e.id and a.revision_id = d.id
							"""
					+ IN_HAND
					+ """
							union all
							select r.id, report_agency_name(y.id, r.sent_revision_id, p.due_on, :then), r.state, null, null, c.section, null, null, x.content, null, 0, y.sort_order, 2, 0, c.position
							"""
					+ HEAD + """
							  join reporting_scheme_section c on c.scheme_id = p.scheme_id and c.required
							  left join report_text x on x.revision_id = d.id and x.section = c.section
							""" + IN_HAND + " order by sort_order, agency, part, rank, position, label")
			.param("period", period)
			.param("then", naming == AgencyNaming.THEN)
			.param("all", reports == null)
			.param("reports", (reports != null && !reports.isEmpty()) ? reports : List.of(period))
			.query((row) -> {
				MissingItem item = item(row);
				if (item != null) {
					missing.add(item);
				}
			});
		return missing;
	}

	private static @Nullable MissingItem item(ResultSet row) throws SQLException {
		String section = row.getString("section");
		PartLack lack = (section != null) ? textLack(row) : answer(row).lack();
		if (lack == null) {
			return null;
		}
		UUID entry = row.getObject("entry_id", UUID.class);
		ReportSection named = (section != null) ? ReportSection.valueOf(section) : null;
		PartKey part = (named != null) ? PartKey.of(named) : PartKey.of(entry);
		return new MissingItem(row.getObject("id", UUID.class), row.getString("agency"),
				ReportState.valueOf(row.getString("state")), part,
				(named == null) ? EntryKind.valueOf(row.getString("kind")) : null, named, row.getString("label"), lack);
	}

	private static @Nullable PartLack textLack(ResultSet row) throws SQLException {
		return (row.getString("result") != null) ? null : PartLack.TEXT;
	}

	/** The same rule as everywhere; one open output stands for all of them. */
	private static AnswerContent answer(ResultSet row) throws SQLException {
		String status = row.getString("status");
		boolean open = row.getInt("open_outputs") > 0;
		return new AnswerContent((status != null) ? ProgressStatus.valueOf(status) : null, row.getString("result"),
				row.getString("reason"), null,
				open ? List.of(new OutputContent(row.getObject("entry_id", UUID.class), "", false, null, null, null))
						: List.of());
	}

}
