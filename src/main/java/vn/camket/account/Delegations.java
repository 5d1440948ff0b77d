package vn.camket.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.NotFoundException;

/**
 * Working in somebody's place. A deputy is of the same agency, or of the same department
 * for offices of none; administrators have none. What a deputy does bears both names.
 */
@Service
@Transactional
public class Delegations {

	/** Longer absences are another person's office. */
	public static final int MOST_DAYS = 90;

	private static final String LINES = """
			select d.id, a.display_name as absent, p.display_name as deputy, d.from_on as "from", d.to_on as "to", d.reason,
			       :today between d.from_on and d.to_on as running
			  from delegation d join account a on a.id = d.absent_id join account p on p.id = d.deputy_id
			 where d.ended_at is null and d.to_on >= :today and %s = :account
			 order by d.from_on, d.id""";

	private final JdbcClient database;

	private final AccountRepository accounts;

	private final AccountUserDetailsService users;

	private final Colleagues colleagues;

	private final CurrentAccount current;

	private final Clock clock;

	Delegations(JdbcClient database, AccountRepository accounts, AccountUserDetailsService users, Colleagues colleagues,
			CurrentAccount current, Clock clock) {
		this.database = database;
		this.accounts = accounts;
		this.users = users;
		this.colleagues = colleagues;
		this.current = current;
		this.clock = clock;
	}

	/**
	 * Who may work in the place of the account signed in.
	 */
	@Transactional(readOnly = true)
	public List<Colleague> candidates() {
		return this.colleagues.of(this.current.get().id());
	}

	/**
	 * Those that the account signed in gave and that are not over.
	 */
	@Transactional(readOnly = true)
	public List<Delegation> given() {
		return lines("d.absent_id");
	}

	/**
	 * Those in which it is the deputy and that are not over.
	 */
	@Transactional(readOnly = true)
	public List<Delegation> received() {
		return lines("d.deputy_id");
	}

	/**
	 * Gives one.
	 * @throws FieldRefusedException if that person cannot be the deputy, or the days are
	 * past, turned round or too many
	 */
	public void give(UUID deputy, LocalDate from, LocalDate to, @Nullable String reason) {
		refuseDeputies();
		if (candidates().stream().noneMatch((candidate) -> candidate.id().equals(deputy))) {
			throw new FieldRefusedException("deputy", "delegation.refused.deputy");
		}
		if (to.isBefore(from) || to.isBefore(today())) {
			throw new FieldRefusedException("to", "delegation.refused.to");
		}
		if (to.isAfter(from.plusDays(MOST_DAYS - 1))) {
			throw new FieldRefusedException("to", "delegation.refused.long", MOST_DAYS);
		}
		this.database.sql("""
				insert into delegation (absent_id, deputy_id, from_on, to_on, reason, created_at)
				values (:absent, :deputy, :from, :to, :reason, :now)""")
			.param("absent", this.current.get().id())
			.param("deputy", deputy)
			.param("from", from)
			.param("to", to)
			.param("reason", reason)
			.param("now", now())
			.update();
	}

	/**
	 * Ends one that the account signed in gave; its deputy is back in the own place with
	 * the next page.
	 */
	public void end(UUID id) {
		refuseDeputies();
		int ended = this.database
			.sql("update delegation set ended_at = :now where id = :id and absent_id = :absent and ended_at is null")
			.param("now", now())
			.param("id", id)
			.param("absent", this.current.get().id())
			.update();
		if (ended == 0) {
			throw new NotFoundException(Delegation.class, id);
		}
	}

	/**
	 * Goes to work in the other's place.
	 * @return who is signed in from now on
	 * @throws NotFoundException if today is none of its days, or it is another's
	 */
	@Transactional(readOnly = true)
	public SignedInAccount begin(UUID id) {
		SignedInAccount deputy = this.current.get();
		refuseDeputies();
		return this.database
			.sql("""
					select d.absent_id from delegation d
					 where d.id = :id and d.deputy_id = :deputy and d.ended_at is null and :today between d.from_on and d.to_on""")
			.param("id", id)
			.param("deputy", deputy.id())
			.param("today", today())
			.query(UUID.class)
			.optional()
			.flatMap(this.accounts::findById)
			.filter((absent) -> !absent.isDisabled())
			.map((absent) -> deputy.inPlaceOf(this.users.principal(absent), id))
			.orElseThrow(() -> new NotFoundException(Delegation.class, id));
	}

	/**
	 * Goes back to the own place.
	 */
	@Transactional(readOnly = true)
	public SignedInAccount goBack() {
		return this.users.principal(this.accounts.findById(this.current.get().id()).orElseThrow()).afterCode();
	}

	private List<Delegation> lines(String side) {
		return this.database.sql(LINES.formatted(side))
			.param("today", today())
			.param("account", this.current.get().id())
			.query(Delegation.class)
			.list();
	}

	/** Whoever works in another's place gives nothing of it away. */
	private void refuseDeputies() {
		if (this.current.get().isDeputy()) {
			throw new AccessDeniedException("A deputy gives nothing away");
		}
	}

	private LocalDate today() {
		return ProvinceTime.today(this.clock);
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
