package vn.camket.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.NotFoundException;

/**
 * Leaves the work of somebody who goes to a successor, with a record of what was in hand
 * on that day for both to sign.
 */
@Service
@Transactional
public class HandOvers {

	private final List<WorkInHand> works;

	private final Colleagues colleagues;

	private final AccountAdministration administration;

	private final AccountCatalog catalog;

	private final JdbcClient database;

	private final CurrentAccount current;

	private final Clock clock;

	HandOvers(List<WorkInHand> works, Colleagues colleagues, AccountAdministration administration,
			AccountCatalog catalog, JdbcClient database, CurrentAccount current, Clock clock) {
		this.works = works;
		this.colleagues = colleagues;
		this.administration = administration;
		this.catalog = catalog;
		this.database = database;
		this.current = current;
		this.clock = clock;
	}

	/**
	 * What an account has in hand now.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize("hasRole('ADMIN')")
	public List<WorkInHand.Piece> inHand(UUID account) {
		return pieces(worker(this.catalog.details(account)));
	}

	/**
	 * Who can take the work of an account over.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize("hasRole('ADMIN')")
	public List<Colleague> successors(UUID account) {
		return this.colleagues.of(account);
	}

	/**
	 * Hands over: the record is made, what is the person's own passes, delegations that
	 * the person gave end, and the account is disabled if wanted.
	 * @return the record
	 * @throws FieldRefusedException if that person cannot take over ({@code successor})
	 */
	@PreAuthorize("hasRole('ADMIN')")
	public UUID make(UUID account, UUID successor, @Nullable String note, boolean close) {
		AccountDetails from = this.catalog.details(account);
		Colleague to = successors(account).stream()
			.filter((colleague) -> colleague.id().equals(successor))
			.findFirst()
			.orElseThrow(() -> new FieldRefusedException("successor", "handOver.refused.successor"));
		WorkInHand.Worker worker = worker(from);
		List<WorkInHand.Piece> pieces = pieces(worker);
		Instant now = this.clock.instant();
		UUID id = record(from, to, note, close, now);
		for (int i = 0; i < pieces.size(); i++) {
			WorkInHand.Piece piece = pieces.get(i);
			this.database.sql(
					"insert into hand_over_item (hand_over_id, position, kind, title, detail, href) values (?, ?, ?, ?, ?, ?)")
				.params(id, i, piece.kind(), piece.title(), piece.detail(), piece.href())
				.update();
		}
		this.works.forEach((work) -> work.pass(worker, successor));
		this.database.sql("update delegation set ended_at = ? where absent_id = ? and ended_at is null")
			.params(now.atOffset(ZoneOffset.UTC), account)
			.update();
		if (close && from.disabledAt() == null) {
			this.administration.disable(account);
		}
		return id;
	}

	/**
	 * A record, for the two whose work it is and for administrators.
	 * @throws NotFoundException if there is none, or it is of others
	 */
	@Transactional(readOnly = true)
	public HandOver read(UUID id) {
		SignedInAccount reader = this.current.get();
		return this.database
			.sql("select * from hand_over where id = :id and (:admin or from_id = :reader or to_id = :reader)")
			.param("id", id)
			.param("admin", reader.role() == Role.ADMIN)
			.param("reader", reader.id())
			.query((row, number) -> handOver(row, items(id)))
			.optional()
			.orElseThrow(() -> new NotFoundException(HandOver.class, id));
	}

	/**
	 * What an account gave or took over, the newest first, without the pieces.
	 */
	@Transactional(readOnly = true)
	public List<HandOver> of(UUID account) {
		return this.database
			.sql("select * from hand_over where from_id = :account or to_id = :account order by made_at desc, id")
			.param("account", account)
			.query((row, number) -> handOver(row, List.of()))
			.list();
	}

	private static HandOver handOver(ResultSet row, List<WorkInHand.Piece> pieces) throws SQLException {
		return new HandOver(row.getObject("id", UUID.class), row.getString("from_name"), row.getString("to_name"),
				row.getString("agency"), row.getString("note"), row.getBoolean("closed"),
				row.getTimestamp("made_at").toInstant(), row.getString("actor"), pieces);
	}

	private List<WorkInHand.Piece> items(UUID id) {
		return this.database
			.sql("select kind, title, detail, href from hand_over_item where hand_over_id = ? order by position")
			.param(id)
			.query(WorkInHand.Piece.class)
			.list();
	}

	private UUID record(AccountDetails from, Colleague to, @Nullable String note, boolean close, Instant now) {
		return this.database
			.sql("""
					insert into hand_over (from_id, to_id, from_name, to_name, agency, note, closed, made_at, made_by, actor)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
			.params(from.id(), to.id(), from.displayName(), to.name(), from.agencyName(), note, close,
					now.atOffset(ZoneOffset.UTC), this.current.get().id(), this.current.get().displayName())
			.query(UUID.class)
			.single();
	}

	private List<WorkInHand.Piece> pieces(WorkInHand.Worker worker) {
		return this.works.stream().flatMap((work) -> work.of(worker).stream()).toList();
	}

	private static WorkInHand.Worker worker(AccountDetails account) {
		return new WorkInHand.Worker(account.id(), account.role(), account.agencyId());
	}

}
