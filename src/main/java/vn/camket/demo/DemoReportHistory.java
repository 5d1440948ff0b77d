package vn.camket.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.account.Role;
import vn.camket.report.ProgressStatus;
import vn.camket.report.ReportEventKind;
import vn.camket.report.ReportState;
import vn.camket.shared.time.ProvinceTime;

/**
 * Writes one report with its past, step by step. The services would date everything
 * today, so this goes by SQL; revisions are filled before they are frozen, as in life.
 */
class DemoReportHistory {

	private final JdbcClient database;

	private final DemoReport report;

	private final UUID id;

	private final Map<String, UUID> entries;

	private ReportState state = ReportState.NOT_STARTED;

	private int revisions;

	private @Nullable UUID revision;

	private @Nullable UUID sentRevision;

	private @Nullable Instant firstSentAt;

	private @Nullable Instant lastSentAt;

	private @Nullable Instant acceptedAt;

	private int returns;

	DemoReportHistory(JdbcClient database, UUID period, DemoReport report) {
		this.database = database;
		this.report = report;
		this.id = this.database.sql("""
				select r.id from agency_report r join agency y on y.id = r.agency_id
				 where r.period_id = :period and y.code = :agency""")
			.param("period", period)
			.param("agency", report.agency())
			.query(UUID.class)
			.single();
		this.entries = this.database
			.sql("""
					select coalesce(t.ordinal, g.register_number, concat_ws(', ', h.register_number, c.article)) as about, e.id from report_entry e
					  left join task t on t.id = e.task_id left join agreement g on g.id = e.agreement_id
					  left join commitment c on c.id = e.commitment_id left join agreement h on h.id = c.agreement_id
					 where e.report_id = ?""")
			.param(this.id)
			.query((rs, row) -> Map.entry(rs.getString("about"), rs.getObject("id", UUID.class)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	void write() {
		this.report.steps().forEach(this::take);
		this.database
			.sql("""
					update agency_report
					   set state = :state, first_sent_at = :firstSentAt, last_sent_at = :lastSentAt, sent_revision_id = :sent,
					       accepted_at = :acceptedAt, accepted_revision_id = :accepted, return_count = :returns,
					       last_edited_at = :editedAt,
					       last_edited_by = (select a.id from account a
					                          where a.agency_id = agency_report.agency_id and a.role = 'AGENCY_STAFF')
					 where id = :id""")
			.param("state", this.state.name())
			.param("firstSentAt", utc(this.firstSentAt))
			.param("lastSentAt", utc(this.lastSentAt))
			.param("sent", this.sentRevision)
			.param("acceptedAt", utc(this.acceptedAt))
			.param("accepted", (this.acceptedAt != null) ? this.sentRevision : null)
			.param("returns", this.returns)
			.param("editedAt", utc(editedAt()))
			.param("id", this.id)
			.update();
	}

	/** The agency's last doing. */
	private Instant editedAt() {
		return this.report.steps()
			.stream()
			.filter((step) -> step.kind() == ReportEventKind.STARTED || step.kind() == ReportEventKind.HANDED_TO_HEAD)
			.reduce((first, second) -> second)
			.orElseThrow()
			.at();
	}

	private void take(DemoReport.Step step) {
		switch (step.kind()) {
			case STARTED -> {
				begin(step.at());
				this.state = ReportState.DRAFT;
			}
			case HANDED_TO_HEAD -> this.state = ReportState.AWAITING_HEAD;
			case HANDED_BACK -> this.state = (this.firstSentAt != null) ? ReportState.RETURNED : ReportState.DRAFT;
			case SENT -> send(step.at());
			case RETURNED -> {
				begin(step.at());
				this.returns++;
				this.state = ReportState.RETURNED;
			}
			case ACCEPTED -> {
				this.acceptedAt = step.at();
				this.state = ReportState.ACCEPTED;
			}
		}
		record(step);
	}

	private void begin(Instant at) {
		DemoReport.Content content = this.report.content(++this.revisions);
		UUID revision = this.database.sql("""
				insert into report_revision (report_id, number, created_at, budget_allocated, budget_spent)
				values (:report, :number, :at, :allocated, :spent) returning id""")
			.param("report", this.id)
			.param("number", this.revisions)
			.param("at", utc(at))
			.param("allocated", content.budgetAllocated())
			.param("spent", content.budgetSpent())
			.query(UUID.class)
			.single();
		this.revision = revision;
		content.answers().forEach((answer) -> answer(revision, answer, at));
		content.texts()
			.forEach((section, text) -> this.database.sql("""
					insert into report_text (revision_id, section, content, updated_at) values (?, ?, ?, ?)""")
				.params(revision, section.name(), text, utc(at))
				.update());
	}

	private void answer(UUID revision, DemoReport.Answer answer, Instant at) {
		UUID id = this.database.sql("""
				insert into report_answer (revision_id, entry_id, status, result, reason, updated_at)
				values (:revision, :entry, :status, :result, :reason, :at) returning id""")
			.param("revision", revision)
			.param("entry", entry(answer.about()))
			.param("status", answer.status().name())
			.param("result", answer.result())
			.param("reason", answer.reason())
			.param("at", utc(at))
			.query(UUID.class)
			.single();
		this.database
			.sql("""
					insert into report_output (answer_id, task_output_id, position, label, delivered, document_number, document_on, not_needed_reason)
					select :answer, o.id, o.position, o.label, o.position = any (:delivered),
					       case when o.position = any (:delivered) then '(dữ liệu minh họa)' end,
					       case when o.position = any (:delivered) then :on end,
					       case when :done and o.position <> all (:delivered) then 'Không phát sinh trong kỳ (dữ liệu minh họa)' end
					  from task_output o join report_entry e on e.task_id = o.task_id
					 where e.id = :entry""")
			.param("answer", id)
			.param("on", ProvinceTime.dayOf(at))
			.param("done", answer.status() == ProgressStatus.COMPLETED)
			.param("delivered", answer.delivered().toArray(Integer[]::new))
			.param("entry", entry(answer.about()))
			.update();
	}

	private UUID entry(String about) {
		UUID entry = this.entries.get(about);
		if (entry == null) {
			throw new IllegalArgumentException(this.report.agency() + " has nothing to say about " + about);
		}
		return entry;
	}

	private void send(Instant at) {
		this.database.sql("""
				update report_revision
				   set sent_at = :at, agency_name = (select name from agency where code = :agency),
				       sent_by = (select a.id from account a join agency y on y.id = a.agency_id
				                   where y.code = :agency and a.role = 'AGENCY_HEAD')
				 where id = :revision""")
			.param("at", utc(at))
			.param("agency", this.report.agency())
			.param("revision", this.revision)
			.update();
		this.sentRevision = this.revision;
		this.firstSentAt = (this.firstSentAt != null) ? this.firstSentAt : at;
		this.lastSentAt = at;
		this.state = ReportState.SENT;
	}

	private void record(DemoReport.Step step) {
		Role role = switch (step.kind()) {
			case STARTED, HANDED_TO_HEAD -> Role.AGENCY_STAFF;
			case SENT, SELF_APPROVED, HANDED_BACK -> Role.AGENCY_HEAD;
			case RETURNED, ACCEPTED, EXTENDED, EXEMPTED, EXEMPTION_ENDED, REOPENED -> Role.OFFICER;
		};
		long event = this.database
			.sql("""
					insert into report_event (report_id, revision_id, kind, at, account_id, actor, comment)
					select :report, :revision, :kind, :at, a.id, coalesce(a.display_name, :office), :comment
					  from (values (:role, case :role when 'OFFICER' then 'so-ngoai-vu' else :agency end)) as w (role, agency)
					  left join agency y on y.code = w.agency
					  left join account a on a.agency_id = y.id and a.role = w.role
					returning id""")
			.param("report", this.id)
			.param("revision", this.revision)
			.param("kind", step.kind().name())
			.param("at", utc(step.at()))
			.param("office", (role == Role.AGENCY_HEAD) ? this.report.head() : this.report.staff())
			.param("comment", step.comment())
			.param("role", role.name())
			.param("agency", this.report.agency())
			.query(Long.class)
			.single();
		if (step.remarks() != null) {
			step.remarks()
				.forEach((remark) -> this.database
					.sql("insert into report_remark (event_id, entry_id, comment) values (?, ?, ?)")
					.params(event, entry(remark.about()), remark.comment())
					.update());
		}
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
		return (at != null) ? at.atOffset(ZoneOffset.UTC) : null;
	}

}
