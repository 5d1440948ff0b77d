package vn.camket.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.persistence.Paging;
import vn.camket.shared.time.ProvinceTime;

import static java.time.ZoneOffset.UTC;

/**
 * Reads the history of a record, in a number of statements that does not grow with it.
 * Who may see the record is for the address to decide.
 */
@Service
@Transactional(readOnly = true)
public class RecordHistory {

	private final JdbcClient database;

	private final ChangeWords words;

	RecordHistory(JdbcClient database, ChangeWords words) {
		this.database = database;
		this.words = words;
	}

	/**
	 * What a record is called now, if there is one.
	 */
	public Optional<String> name(RecordKind kind, UUID id) {
		return this.database.sql("select name from record_name where record_kind = ? and id = ?")
			.params(kind.name(), id)
			.query(String.class)
			.optional();
	}

	/**
	 * The savings that changed a record, the newest first.
	 */
	public Page<ChangeSet> changes(RecordKind kind, UUID id, Pageable page) {
		List<Line> lines = this.database.sql("""
				select c.transaction_id, c.at, c.actor, c.table_name, c.operation, k.key as name,
				       c.before ->> k.key as before, c.after ->> k.key as after
				  from record_change c
				 cross join lateral jsonb_object_keys(coalesce(c.before, '{}') || coalesce(c.after, '{}')) as k(key)
				 where c.before ->> k.key is distinct from c.after ->> k.key
				   and c.record_kind = :kind and c.record_id = :id and (c.transaction_id, c.at) in (
				       select transaction_id, at from record_change where record_kind = :kind and record_id = :id
				        group by transaction_id, at order by max(id) desc""" + Paging.CLAUSE + """
				      )
				order by c.id desc, k.key""")
			.param("kind", kind.name())
			.param("id", id)
			.params(Paging.of(page))
			.query(RecordHistory::line)
			.list();
		long total = this.database.sql("""
				select count(*) from (
				  select from record_change where record_kind = ? and record_id = ? group by transaction_id, at) s""")
			.params(kind.name(), id)
			.query(Long.class)
			.single();
		return new PageImpl<>(sets(lines), page, total);
	}

	/**
	 * Single changes, in words.
	 * @param ids keys of the log
	 */
	public Map<Long, List<ChangeSet.Change>> changes(List<Long> ids) {
		Map<Long, List<Line>> lines = new LinkedHashMap<>();
		this.database.sql("""
				select c.id, c.transaction_id, c.at, c.actor, c.table_name, k.key as name,
				       c.before ->> k.key as before, c.after ->> k.key as after
				  from record_change c
				 cross join lateral jsonb_object_keys(coalesce(c.before, '{}') || coalesce(c.after, '{}')) as k(key)
				 where c.id = any (?) and c.before ->> k.key is distinct from c.after ->> k.key order by c.id, k.key""")
			.param(ids.toArray(Long[]::new))
			.query((row) -> {
				lines.computeIfAbsent(row.getLong("id"), (id) -> new ArrayList<>()).add(line(row, 0));
			});
		Names names = names(lines.values()
			.stream()
			.flatMap(List::stream)
			.flatMap((line) -> Stream.of(line.before(), line.after())));
		Map<Long, List<ChangeSet.Change>> changes = new LinkedHashMap<>();
		lines.forEach((id, columns) -> changes.put(id,
				columns.stream()
					.filter((line) -> this.words.isShown(line.table(), line.name()))
					.map((line) -> change(line, names))
					.toList()));
		return changes;
	}

	private ChangeSet.Change change(Line line, Names names) {
		return new ChangeSet.Change(this.words.label(line.table(), line.name()),
				this.words.value(line.table(), line.name(), line.before(), names),
				this.words.value(line.table(), line.name(), line.after(), names));
	}

	private List<ChangeSet> sets(List<Line> lines) {
		Names names = names(lines.stream().flatMap((line) -> Stream.of(line.before(), line.after())));
		Map<String, ChangeSet> sets = new LinkedHashMap<>();
		for (Line line : lines) {
			ChangeSet set = sets.computeIfAbsent(line.transaction() + "@" + line.at(),
					(key) -> new ChangeSet(line.at(), line.actor(), new ArrayList<>()));
			if (this.words.isShown(line.table(), line.name())) {
				set.changes().add(change(line, names));
			}
		}
		return List.copyOf(sets.values());
	}

	/**
	 * A record as it stood at the end of a day in the province: its own fields first,
	 * then those of the rows that belong to it.
	 */
	public RecordImage asOf(RecordKind kind, UUID id, LocalDate day) {
		Instant moment = day.plusDays(1).atStartOfDay(ProvinceTime.ZONE).toInstant();
		record Column(String table, String name, String value) {
		}
		List<Column> columns = this.database
			.sql("""
					select * from record_as_of(?, ?, ?) where value is not null
					 order by (select l.record_key <> 'id' from logged_table l where l.table_name = record_as_of.table_name),
					      table_name, row_key::text, name""")
			.params(kind.name(), id, moment.atOffset(UTC))
			.query((row, number) -> new Column(row.getString("table_name"), row.getString("name"),
					row.getString("value")))
			.list();
		Names names = names(columns.stream().map(Column::value));
		return new RecordImage(day,
				columns.stream()
					.filter((column) -> this.words.isShown(column.table(), column.name()))
					.map((column) -> new RecordImage.Field(this.words.label(column.table(), column.name()),
							this.words.word(column.table(), column.name(), column.value(), names)))
					.toList());
	}

	/** Names of all records and codes among some values. */
	private Names names(Stream<@Nullable String> values) {
		List<String> candidates = values.filter(Names::mayBeNamed).distinct().toList();
		Map<String, String> found = new LinkedHashMap<>();
		this.database.sql("""
				select id::text as key, name from record_name where id = any (
				  select v::uuid from unnest(cast(:values as text[])) v where length(v) = 36)
				union all select code, name from country where code = any (cast(:values as text[]))
				union all select code, name from cooperation_field where code = any (cast(:values as text[]))""")
			.param("values", candidates.toArray(String[]::new))
			.query((row) -> {
				found.put(row.getString("key"), row.getString("name"));
			});
		return new Names(found);
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		return new Line(row.getLong("transaction_id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("actor"), row.getString("table_name"), row.getString("name"), row.getString("before"),
				row.getString("after"));
	}

	/** A changed column. */
	private record Line(long transaction, Instant at, @Nullable String actor, String table, String name,
			@Nullable String before, @Nullable String after) {
	}

}
