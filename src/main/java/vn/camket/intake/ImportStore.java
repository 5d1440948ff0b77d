package vn.camket.intake;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.camket.intake.SheetImport.Verdict;
import vn.camket.shared.persistence.Paging;

import static java.time.ZoneOffset.UTC;

/**
 * Keeps workbooks that are taken in, and what was found in their rows.
 */
@Component
class ImportStore {

	/** Nothing moves for so long only where the application was stopped. */
	private static final Duration STALLED = Duration.ofMinutes(2);

	/** What nobody confirmed goes after so long. */
	private static final Duration KEPT = Duration.ofDays(7);

	private final JdbcClient database;

	private final JdbcTemplate batches;

	private final ObjectMapper json;

	private final Clock clock;

	ImportStore(JdbcClient database, JdbcTemplate batches, ObjectMapper json, Clock clock) {
		this.database = database;
		this.batches = batches;
		this.json = json;
		this.clock = clock;
	}

	UUID begin(String section, String fileName, byte[] file, UUID account) {
		OffsetDateTime now = now();
		this.database.sql("delete from sheet_import where state <> 'SAVED' and touched_at < ?")
			.param(now.minus(KEPT))
			.update();
		return this.database.sql("""
				insert into sheet_import (section, file_name, file, account_id, state, started_at, touched_at)
				values (:section, :name, :file, :account, 'READING', :now, :now) returning id""")
			.param("section", section)
			.param("name", fileName)
			.param("file", file)
			.param("account", account)
			.param("now", now)
			.query(UUID.class)
			.single();
	}

	Optional<SheetImport> find(UUID id, String section, UUID account) {
		Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
		this.database.sql("select verdict, count(*) from sheet_import_row where import_id = ? group by verdict")
			.param(id)
			.query((row) -> {
				counts.put(Verdict.valueOf(row.getString(1)), row.getInt(2));
			});
		Instant now = this.clock.instant();
		return this.database.sql("""
				select file_name, state, refusal, unused, total, done, touched_at from sheet_import
				 where id = ? and section = ? and account_id = ?""")
			.params(id, section, account)
			.query((row, number) -> {
				ImportState state = ImportState.valueOf(row.getString("state"));
				boolean stalled = state.isUnderWay()
						&& row.getObject("touched_at", OffsetDateTime.class).toInstant().isBefore(now.minus(STALLED));
				return new SheetImport(id, section, row.getString("file_name"), state, row.getString("refusal"),
						row.getString("unused"), row.getInt("total"), row.getInt("done"), counts, stalled);
			})
			.optional();
	}

	Page<ImportRow> rows(UUID id, @Nullable Verdict verdict, Pageable pageable) {
		String found = " from sheet_import_row where import_id = :id and (cast(:verdict as text) is null or verdict = :verdict) ";
		String wanted = (verdict != null) ? verdict.name() : null;
		List<ImportRow> rows = this.database
			.sql("select number, name, verdict, notes" + found + "order by number" + Paging.CLAUSE)
			.param("id", id)
			.param("verdict", wanted)
			.params(Paging.of(pageable))
			.query((row, number) -> new ImportRow(row.getInt("number"), row.getString("name"),
					Verdict.valueOf(row.getString("verdict")),
					this.json.readValue(row.getString("notes"), new TypeReference<List<Note>>() {
					})))
			.list();
		long total = this.database.sql("select count(*)" + found)
			.param("id", id)
			.param("verdict", wanted)
			.query(Long.class)
			.single();
		return new PageImpl<>(rows, pageable, total);
	}

	byte[] file(UUID id) {
		return this.database.sql("select file from sheet_import where id = ?").param(id).query(byte[].class).single();
	}

	void write(UUID id, List<ImportRow> rows) {
		this.batches.batchUpdate(
				"insert into sheet_import_row (import_id, number, name, verdict, notes) values (?, ?, ?, ?, cast(? as jsonb))",
				rows.stream()
					.map((row) -> new Object[] { id, row.number(), row.name(), row.verdict().name(),
							this.json.writeValueAsString(row.notes()) })
					.toList(),
				new int[] { Types.OTHER, Types.INTEGER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR });
	}

	void finishReading(UUID id, int total, @Nullable String unused) {
		this.database.sql(
				"update sheet_import set state = 'READ', total = :total, done = :total, unused = :unused, touched_at = :now where id = :id")
			.param("total", total)
			.param("unused", unused)
			.param("now", now())
			.param("id", id)
			.update();
	}

	/**
	 * Steps from a state, once: of two that ask at the same time one is told no.
	 */
	boolean step(UUID id, ImportState from, ImportState to) {
		return this.database
			.sql("update sheet_import set state = :to, done = 0, touched_at = :now where id = :id and state = :from")
			.param("to", to.name())
			.param("from", from.name())
			.param("now", now())
			.param("id", id)
			.update() == 1;
	}

	void end(UUID id, ImportState state, @Nullable String refusal) {
		this.database.sql(
				"update sheet_import set state = :state, refusal = :refusal, file = null, touched_at = :now where id = :id")
			.param("state", state.name())
			.param("refusal", refusal)
			.param("now", now())
			.param("id", id)
			.update();
	}

	/**
	 * Has what comes in this transaction look up its rows by indexes alone. The server
	 * plans for registers as small as it last saw them, and keeps its plans: one that
	 * reads a register from end to end would take longer with each row of a long sheet.
	 */
	void expectMany() {
		this.database.sql("set local enable_seqscan = off").update();
		this.database.sql("discard plans").update();
	}

	void progress(UUID id, int done, int total) {
		this.database.sql("update sheet_import set done = :done, total = :total, touched_at = :now where id = :id")
			.param("done", done)
			.param("total", total)
			.param("now", now())
			.param("id", id)
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(UTC);
	}

}
