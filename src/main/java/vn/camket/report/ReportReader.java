package vn.camket.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.camket.shared.time.Deadline;
import vn.camket.shared.time.DeadlineRule;

/**
 * Reads a revision of a report with everything that its page shows, in a number of
 * statements that does not grow with its parts.
 */
@Component
class ReportReader {

	/**
	 * No revision has this key. A null instead makes a statement look so cheap that the
	 * server would plan it anew each time, for all other reports too; that takes five
	 * times as long as the statement.
	 */
	private static final UUID NO_REVISION = new UUID(0, 0);

	/** Further back nobody counts repetitions. */
	private static final int PERIODS_BACK = 10;

	private final JdbcClient jdbc;

	ReportReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param revision the revision to show, or {@code null} for blank parts
	 */
	ReportDocument read(ReportHead head, @Nullable UUID revision) {
		return readParts(head, Objects.requireNonNullElse(revision, NO_REVISION));
	}

	private ReportDocument readParts(ReportHead head, UUID revision) {
		Previous previous = readPrevious(head);
		Remarks remarks = head.state().isInHand() ? readRemarks(head.id()) : Remarks.NONE;
		List<ReportPart> parts = new ArrayList<>(readAnswers(head, revision, previous, remarks));
		parts.addAll(readTexts(head, revision, previous, remarks));
		return new ReportDocument(head, readDetails(revision), inOrder(parts), readEvents(head.id()),
				previous.period());
	}

	/**
	 * The owed parts that do not yet say enough for the report to be sent.
	 */
	List<ReportPart> readMissing(UUID report, @Nullable UUID revision) {
		ReportHead head = readHead(report, revision).orElseThrow();
		return read(head, revision).missing();
	}

	Optional<ReportHead> readHead(UUID report, @Nullable UUID revision) {
		return this.jdbc
			.sql("""
					select r.id, r.period_id, p.name as period_name, s.plan_id, n.short_title as plan_title, r.agency_id,
					       coalesce(v.agency_name, y.name) as agency_name, r.state, coalesce(r.extended_to, p.due_on) as due_on, case when r.extended_to is null then p.due_rule else 'AT_LATEST' end as due_rule, p.cut_off_on, r.first_sent_at,
					       r.last_sent_at, r.accepted_at, r.return_count, coalesce(v.number, 1) as revision,
					       coalesce(w.number, 0) as sent_revision, r.last_edited_at, e.display_name as last_edited_by,
					       r.exempted_at is not null as exempt
					  from agency_report r
					  join reporting_period p on p.id = r.period_id
					  join reporting_scheme s on s.id = p.scheme_id
					  join plan n on n.id = s.plan_id
					  join agency y on y.id = r.agency_id
					  left join report_revision v on v.id = :revision and v.report_id = r.id
					  left join report_revision w on w.id = r.sent_revision_id
					  left join account e on e.id = r.last_edited_by
					 where r.id = :report""")
			.param("report", report)
			.param("revision", Objects.requireNonNullElse(revision, NO_REVISION))
			.query((row, number) -> new ReportHead(row.getObject("id", UUID.class),
					row.getObject("period_id", UUID.class), row.getString("period_name"),
					row.getObject("plan_id", UUID.class), row.getString("plan_title"),
					row.getObject("agency_id", UUID.class), row.getString("agency_name"),
					ReportState.valueOf(row.getString("state")), deadline(row),
					row.getObject("cut_off_on", LocalDate.class), instant(row, "first_sent_at"),
					instant(row, "last_sent_at"), instant(row, "accepted_at"), row.getInt("return_count"),
					row.getInt("revision"), row.getInt("sent_revision"), instant(row, "last_edited_at"),
					row.getString("last_edited_by"), row.getBoolean("exempt")))
			.optional();
	}

	private List<AnswerPart> readAnswers(ReportHead head, UUID revision, Previous previous, Remarks remarks) {
		Map<UUID, List<OutputContent>> outputs = readOutputs(head.id(), revision);
		return this.jdbc
			.sql("""
					select e.id, e.kind, coalesce(e.task_id, e.agreement_id, e.commitment_id) as subject_id, coalesce(a.ordinal, s.ordinal) as ordinal,
					       coalesce(a.title, s.title) as title, coalesce(a.short_title, s.short_title) as short_title,
					       case when a.title is null then s.setting else a.setting end as setting,
					       coalesce(t.time_frame = 'BY_DATE', false) as dated, a.status, a.result, a.reason, a.completed_on, a.version,
					       a.updated_at, u.display_name as updated_by
					  from report_entry e
					  join report_entry_subject s on s.entry_id = e.id
					  left join task t on t.id = e.task_id
					  left join report_answer a on a.entry_id = e.id and a.revision_id = :revision
					  left join account u on u.id = a.updated_by
					 where e.report_id = :report and (e.released_at is null or a.id is not null)
					 order by array_position(array['LED_TASK', 'AGREEMENT', 'COMMITMENT', 'COORDINATED_TASK'], e.kind), t.position, title""")
			.param("report", head.id())
			.param("revision", revision)
			.query((row, number) -> {
				UUID id = row.getObject("id", UUID.class);
				UUID subject = row.getObject("subject_id", UUID.class);
				PartKey key = PartKey.of(id);
				Instant updatedAt = instant(row, "updated_at");
				return new AnswerPart(key, 0, EntryKind.valueOf(row.getString("kind")), subject,
						row.getString("ordinal"), row.getString("title"), row.getString("short_title"),
						row.getString("setting"), row.getBoolean("dated"),
						new AnswerContent(status(row), row.getString("result"), row.getString("reason"),
								row.getObject("completed_on", LocalDate.class), outputs.getOrDefault(id, List.of())),
						version(row), updatedAt, row.getString("updated_by"), remarks.of(key),
						remarks.isMended(updatedAt), previous.answers().get(subject),
						previous.earlier().repeated(subject.toString(), row.getString("result")));
			})
			.list();
	}

	/**
	 * Outputs as said; while a revision is in hand, also the expected ones that nothing
	 * was said about yet.
	 */
	private Map<UUID, List<OutputContent>> readOutputs(UUID report, UUID revision) {
		Map<UUID, List<OutputContent>> outputs = new HashMap<>();
		this.jdbc
			.sql("""
					select e.id, false as open, o.position, o.task_output_id, o.label, o.delivered, o.document_number, o.document_on,
					       o.not_needed_reason
					  from report_entry e
					  join report_answer a on a.entry_id = e.id and a.revision_id = :revision
					  join report_output o on o.answer_id = a.id
					 where e.report_id = :report
					union all
					select e.id, true, x.position, x.id, x.label, false, null, null, null
					  from report_entry e
					  join task_output x on x.task_id = e.task_id
					 where e.report_id = :report and x.retired_at is null
					   and not exists (select from report_revision v where v.id = :revision and v.sent_at is not null)
					   and not exists (
					         select from report_answer a join report_output o on o.answer_id = a.id
					          where a.entry_id = e.id and a.revision_id = :revision and o.task_output_id = x.id)
					 order by 1, 2, 3""")
			.param("report", report)
			.param("revision", revision)
			.query((row) -> {
				outputs.computeIfAbsent(row.getObject("id", UUID.class), (id) -> new ArrayList<>())
					.add(new OutputContent(row.getObject("task_output_id", UUID.class), row.getString("label"),
							row.getBoolean("delivered"), row.getString("document_number"),
							row.getObject("document_on", LocalDate.class), row.getString("not_needed_reason")));
			});
		return outputs;
	}

	private List<TextPart> readTexts(ReportHead head, UUID revision, Previous previous, Remarks remarks) {
		return this.jdbc.sql("""
				select c.section, c.required, x.content, x.version, x.updated_at, u.display_name as updated_by
				  from reporting_period p
				  join reporting_scheme_section c on c.scheme_id = p.scheme_id
				  left join report_text x on x.section = c.section and x.revision_id = :revision
				  left join account u on u.id = x.updated_by
				 where p.id = :period
				 order by c.position""")
			.param("period", head.periodId())
			.param("revision", revision)
			.query((row, number) -> {
				ReportSection section = ReportSection.valueOf(row.getString("section"));
				PartKey key = PartKey.of(section);
				Instant updatedAt = instant(row, "updated_at");
				return new TextPart(key, 0, section, row.getBoolean("required"), row.getString("content"), version(row),
						updatedAt, row.getString("updated_by"), remarks.of(key), remarks.isMended(updatedAt),
						previous.texts().get(section),
						previous.earlier().repeated(section.name(), row.getString("content")));
			})
			.list();
	}

	private static List<ReportPart> inOrder(List<ReportPart> parts) {
		List<ReportPart> ordered = new ArrayList<>();
		int number = 0;
		for (ReportPart part : parts.stream().sorted(Comparator.comparingInt(ReportReader::rank)).toList()) {
			boolean counted = part.required() || part instanceof TextPart;
			ordered.add(numbered(part, counted ? ++number : 0));
		}
		return ordered;
	}

	private static int rank(ReportPart part) {
		if (part instanceof TextPart text) {
			return (text.section() == ReportSection.GENERAL_ASSESSMENT) ? 0 : 4;
		}
		return switch (((AnswerPart) part).kind()) {
			case LED_TASK -> 1;
			case AGREEMENT -> 2;
			case COMMITMENT -> 3;
			case COORDINATED_TASK -> 5;
		};
	}

	private static ReportPart numbered(ReportPart part, int number) {
		if (part instanceof TextPart text) {
			return new TextPart(text.key(), number, text.section(), text.required(), text.content(), text.version(),
					text.updatedAt(), text.updatedBy(), text.remark(), text.mended(), text.previous(), text.repeated());
		}
		AnswerPart answer = (AnswerPart) part;
		return new AnswerPart(answer.key(), number, answer.kind(), answer.subjectId(), answer.ordinal(), answer.title(),
				answer.shortTitle(), answer.setting(), answer.dated(), answer.content(), answer.version(),
				answer.updatedAt(), answer.updatedBy(), answer.remark(), answer.mended(), answer.previous(),
				answer.repeated());
	}

	private ReportDetails readDetails(UUID revision) {
		return this.jdbc.sql(
				"select letter_number, letter_on, budget_allocated, budget_spent from report_revision where id = :revision")
			.param("revision", revision)
			.query((row, number) -> new ReportDetails(row.getString("letter_number"),
					row.getObject("letter_on", LocalDate.class), row.getBigDecimal("budget_allocated"),
					row.getBigDecimal("budget_spent")))
			.optional()
			.orElse(ReportDetails.EMPTY);
	}

	private List<ReportEventLine> readEvents(UUID report) {
		return this.jdbc.sql("""
				select e.kind, e.at, e.actor, e.comment, v.number, e.reasons, e.contact, e.new_due_on
				  from report_event e left join report_revision v on v.id = e.revision_id
				 where e.report_id = :report order by e.id""")
			.param("report", report)
			.query((row, number) -> new ReportEventLine(ReportEventKind.valueOf(row.getString("kind")),
					Objects.requireNonNull(instant(row, "at")), row.getString("actor"), row.getString("comment"),
					row.getObject("number", Integer.class),
					Arrays.stream((String[]) row.getArray("reasons").getArray()).map(ReturnReason::valueOf).toList(),
					row.getString("contact"), row.getObject("new_due_on", LocalDate.class)))
			.list();
	}

	/**
	 * What Sở Ngoại vụ asked for last, part by part; a head who hands the report back
	 * takes nothing of it away.
	 */
	private Remarks readRemarks(UUID report) {
		Map<PartKey, String> comments = new HashMap<>();
		List<Instant> at = new ArrayList<>();
		this.jdbc.sql("""
				select e.at, m.entry_id, m.section, m.comment
				  from report_event e join report_remark m on m.event_id = e.id
				 where e.id = (select max(id) from report_event where report_id = :report and kind = 'RETURNED')""")
			.param("report", report)
			.query((row) -> {
				at.add(Objects.requireNonNull(instant(row, "at")));
				UUID entry = row.getObject("entry_id", UUID.class);
				comments.put(
						(entry != null) ? PartKey.of(entry)
								: PartKey.of(ReportSection.valueOf(row.getString("section"))),
						row.getString("comment"));
			});
		return at.isEmpty() ? Remarks.NONE : new Remarks(comments, at.get(0));
	}

	/**
	 * What the agency sent in the period before under the same plan.
	 */
	private Previous readPrevious(ReportHead head) {
		var found = this.jdbc
			.sql("""
					select p.name, r.sent_revision_id
					  from agency_report r
					  join reporting_period p on p.id = r.period_id
					  join reporting_scheme s on s.id = p.scheme_id
					 where r.agency_id = :agency and s.plan_id = :plan and r.sent_revision_id is not null and p.due_on < :due
					 order by p.due_on desc limit 1""")
			.param("agency", head.agencyId())
			.param("plan", head.planId())
			.param("due", head.deadline().day())
			.query((row, number) -> Map.entry(row.getString("name"), row.getObject("sent_revision_id", UUID.class)))
			.optional();
		if (found.isEmpty()) {
			return new Previous(null, Map.of(), Map.of(), Earlier.NOTHING);
		}
		UUID revision = found.get().getValue();
		Map<UUID, AnswerContent> answers = new HashMap<>();
		this.jdbc
			.sql("""
					select coalesce(e.task_id, e.agreement_id, e.commitment_id) as subject_id, a.status, a.result, a.reason, a.completed_on
					  from report_answer a join report_entry e on e.id = a.entry_id where a.revision_id = :revision""")
			.param("revision", revision)
			.query((row) -> {
				answers.put(row.getObject("subject_id", UUID.class),
						new AnswerContent(status(row), row.getString("result"), row.getString("reason"),
								row.getObject("completed_on", LocalDate.class), List.of()));
			});
		Map<ReportSection, String> texts = new HashMap<>();
		this.jdbc.sql("select section, content from report_text where revision_id = :revision and content is not null")
			.param("revision", revision)
			.query((row) -> {
				texts.put(ReportSection.valueOf(row.getString("section")), row.getString("content"));
			});
		return new Previous(found.get().getKey(), answers, texts, readEarlier(head));
	}

	private static @Nullable ProgressStatus status(ResultSet row) throws SQLException {
		String status = row.getString("status");
		return (status != null) ? ProgressStatus.valueOf(status) : null;
	}

	private static long version(ResultSet row) throws SQLException {
		long version = row.getLong("version");
		return row.wasNull() ? ReportContent.NEW : version;
	}

	static Deadline deadline(ResultSet row) throws SQLException {
		return new Deadline(row.getObject("due_on", LocalDate.class), DeadlineRule.valueOf(row.getString("due_rule")));
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	/**
	 * The same words period after period are pointed out to whoever reads the report.
	 */
	private Earlier readEarlier(ReportHead head) {
		Earlier earlier = new Earlier();
		this.jdbc
			.sql("""
					with before as (
					  select r.sent_revision_id as revision_id, row_number() over (order by p.due_on desc) - 1 as ago
					    from agency_report r
					    join reporting_period p on p.id = r.period_id
					    join reporting_scheme s on s.id = p.scheme_id
					   where r.agency_id = :agency and s.plan_id = :plan and r.sent_revision_id is not null and p.due_on < :due
					)
					select b.ago, coalesce(e.task_id, e.agreement_id, e.commitment_id)::text as part, a.result as said
					  from before b join report_answer a on a.revision_id = b.revision_id join report_entry e on e.id = a.entry_id
					 where a.result is not null and b.ago < :most
					union all
					select b.ago, x.section, x.content
					  from before b join report_text x on x.revision_id = b.revision_id
					 where x.content is not null and b.ago < :most
					 order by 1""")
			.param("agency", head.agencyId())
			.param("plan", head.planId())
			.param("due", head.deadline().day())
			.param("most", PERIODS_BACK)
			.query((row) -> {
				earlier.add(row.getString("part"), row.getInt("ago"), row.getString("said"));
			});
		return earlier;
	}

	private record Previous(@Nullable String period, Map<UUID, AnswerContent> answers, Map<ReportSection, String> texts,
			Earlier earlier) {
	}

	private record Remarks(Map<PartKey, String> comments, Instant at) {

		static final Remarks NONE = new Remarks(Map.of(), Instant.EPOCH);

		@Nullable String of(PartKey part) {
			return this.comments.get(part);
		}

		boolean isMended(@Nullable Instant updatedAt) {
			return updatedAt != null && updatedAt.isAfter(this.at);
		}

	}

}
