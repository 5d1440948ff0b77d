package vn.camket.synthesis;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.SignedInAccount;
import vn.camket.consolidation.Figures;
import vn.camket.shared.web.NotFoundException;

/**
 * Keeps the figures of every exported file under a code that is printed on it, so that
 * the same data can be opened again and compared with today's.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('OFFICER', 'LEADER')")
public class FigureStamps {

	/** The text as the database writes it, so that it can be compared later. */
	private static final String CHECKSUM = "encode(sha256(convert_to(cast(%s as jsonb)::text, 'UTF8')), 'hex')";

	private final JdbcClient database;

	private final JsonMapper json;

	private final CurrentAccount currentAccount;

	FigureStamps(JdbcClient database, JsonMapper json, CurrentAccount currentAccount) {
		this.database = database;
		this.json = json;
		this.currentAccount = currentAccount;
	}

	/**
	 * Keeps figures.
	 * @return the code, as it is stored
	 */
	String take(Figures figures) {
		SignedInAccount account = this.currentAccount.get();
		String code = StampCode.next();
		this.database
			.sql("insert into figure_stamp (code, period_id, taken_at, taken_by, actor, figures, checksum) values "
					+ "(:code, :period, :at, :account, :actor, cast(:figures as jsonb), "
					+ CHECKSUM.formatted(":figures") + ")")
			.param("code", code)
			.param("period", figures.period().id())
			.param("at", figures.at().atOffset(ZoneOffset.UTC))
			.param("account", account.id())
			.param("actor", account.displayName())
			.param("figures", this.json.writeValueAsString(figures))
			.update();
		return code;
	}

	/**
	 * The figures behind a code.
	 * @param code as typed, with or without its dash
	 * @throws NotFoundException if no file bears it
	 */
	@Transactional(readOnly = true)
	public FigureStamp find(String code) {
		return this.database
			.sql("select code, taken_at, actor, figures, checksum = " + CHECKSUM.formatted("figures")
					+ " as intact from figure_stamp where code = ?")
			.param(StampCode.normalize(code))
			.query((row, number) -> new FigureStamp(StampCode.print(row.getString("code")),
					row.getObject("taken_at", OffsetDateTime.class).toInstant(), row.getString("actor"),
					this.json.readValue(row.getString("figures"), Figures.class), row.getBoolean("intact")))
			.optional()
			.orElseThrow(() -> new NotFoundException(FigureStamp.class, code));
	}

}
