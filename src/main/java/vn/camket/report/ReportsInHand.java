package vn.camket.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.camket.account.WorkInHand;
import vn.camket.shared.wording.Wording;

/**
 * Reports that an agency has not sent yet, and those that wait to be looked at by Sở
 * Ngoại vụ.
 */
@Component
class ReportsInHand implements WorkInHand {

	private final JdbcClient database;

	private final Wording wording;

	ReportsInHand(JdbcClient database, Wording wording) {
		this.database = database;
		this.wording = wording;
	}

	@Override
	public List<Piece> of(Worker worker) {
		return this.database
			.sql("""
					select r.id, p.name as period, p.due_on, r.state, y.name as agency
					  from agency_report r join reporting_period p on p.id = r.period_id join agency y on y.id = r.agency_id
					 where p.opened_at is not null and r.released_at is null and r.exempted_at is null
					   and case when :oversees then r.state = 'SENT'
					            else r.agency_id = cast(:agency as uuid) and r.state in ('NOT_STARTED', 'DRAFT', 'AWAITING_HEAD', 'RETURNED') end
					 order by p.due_on, y.sort_order, y.name""")
			.param("oversees", worker.oversees())
			.param("agency", worker.agency())
			.query((row, number) -> new Piece("report",
					worker.oversees() ? row.getString("period") + " – " + row.getString("agency")
							: row.getString("period"),
					detail(row.getString("state"), row.getObject("due_on", LocalDate.class)),
					"/reports/" + row.getObject("id", UUID.class)))
			.list();
	}

	private String detail(String state, LocalDate due) {
		return this.wording.plain("handOver.report.detail", this.wording.text("ReportState." + state), due);
	}

}
