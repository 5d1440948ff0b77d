package vn.camket.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.history.ChangeSet;
import vn.camket.history.RecordHistory;
import vn.camket.shared.persistence.Paging;
import vn.camket.shared.time.ProvinceTime;

/**
 * Reads the trail for administrators, the newest entry first.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMIN')")
public class AuditBook {

	/** As many entries as a file holds. */
	public static final int EXPORTED = 50_000;

	private static final String MATCHING = """
			  from audit_line l
			 where (cast(:kind as text) is null or l.kind = :kind)
			   and l.at >= coalesce(cast(:from as timestamptz), '-infinity')
			   and l.at < coalesce(cast(:to as timestamptz), 'infinity')
			   and (cast(:words as text) is null
			        or search_key(concat_ws(' ', l.actor, l.address, l.subject)) like '%' || search_key(cast(:words as text)) || '%')
			""";

	private static final String NEWEST_FIRST = " order by l.at desc, l.source, l.id desc";

	private final JdbcClient database;

	private final RecordHistory history;

	AuditBook(JdbcClient database, RecordHistory history) {
		this.database = database;
		this.history = history;
	}

	/**
	 * A page of the trail.
	 */
	public Page<AuditLine> find(AuditFilter filter, Pageable page) {
		List<AuditLine> lines = read(filter, Paging.CLAUSE, Paging.of(page));
		return new PageImpl<>(lines, page, count(filter).values().stream().mapToLong(Long::longValue).sum());
	}

	/**
	 * The newest entries that a filter finds, at most {@value #EXPORTED}.
	 */
	public List<AuditLine> all(AuditFilter filter) {
		return read(filter, " limit " + EXPORTED, Map.of());
	}

	/**
	 * How many entries there are of each kind, whichever kind the filter names.
	 */
	public Map<AuditKind, Long> countByKind(AuditFilter filter) {
		return count(new AuditFilter(null, filter.from(), filter.to(), filter.q()));
	}

	private Map<AuditKind, Long> count(AuditFilter filter) {
		Map<AuditKind, Long> counts = new EnumMap<>(AuditKind.class);
		this.database.sql("select l.kind, count(*) " + MATCHING + " group by l.kind")
			.paramSource(bound(filter))
			.query((row) -> {
				counts.put(AuditKind.valueOf(row.getString(1)), row.getLong(2));
			});
		return counts;
	}

	private List<AuditLine> read(AuditFilter filter, String end, Map<String, ?> more) {
		List<AuditLine> bare = this.database
			.sql("select l.*, n.name as record_name from (select l.* " + MATCHING + NEWEST_FIRST + end + ") l "
					+ "left join record_name n on n.record_kind = l.record_kind and n.id = l.record_id" + NEWEST_FIRST)
			.paramSource(bound(filter).addValues(more))
			.query(AuditBook::line)
			.list();
		Map<Long, List<ChangeSet.Change>> changes = this.history
			.changes(bare.stream().filter((line) -> line.kind() == AuditKind.CHANGE).map(AuditLine::id).toList());
		return bare.stream()
			.map((line) -> (line.kind() == AuditKind.CHANGE) ? with(line, changes.getOrDefault(line.id(), List.of()))
					: line)
			.toList();
	}

	private static MapSqlParameterSource bound(AuditFilter filter) {
		boolean words = filter.q() != null && !filter.q().isBlank();
		return new MapSqlParameterSource("kind", (filter.kind() != null) ? filter.kind().name() : null)
			.addValue("from", start(filter.from()))
			.addValue("to", start((filter.to() != null) ? filter.to().plusDays(1) : null))
			.addValue("words", words ? String.valueOf(filter.q()).replaceAll("([\\\\%_])", "\\\\$1") : null);
	}

	private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay(ProvinceTime.ZONE).toOffsetDateTime() : null;
	}

	private static AuditLine line(ResultSet row, int number) throws SQLException {
		return new AuditLine(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				AuditKind.valueOf(row.getString("kind")), row.getString("actor"), row.getString("address"),
				row.getString("record_kind"), row.getObject("record_id", UUID.class), row.getString("record_name"),
				row.getString("operation"), row.getString("subject"), List.of());
	}

	private static AuditLine with(AuditLine line, List<ChangeSet.Change> changes) {
		return new AuditLine(line.id(), line.at(), line.kind(), line.actor(), line.address(), line.recordKind(),
				line.recordId(), line.recordName(), line.operation(), line.subject(), changes);
	}

}
