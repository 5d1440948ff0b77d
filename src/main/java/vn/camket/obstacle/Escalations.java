package vn.camket.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.SignedInAccount;
import vn.camket.shared.web.NotFoundException;

/**
 * Bundles obstacles "vượt thẩm quyền" into one tờ trình to UBND tỉnh; what it answers
 * goes back to everyone who raised them.
 */
@Service
@Transactional
@PreAuthorize("hasRole('OFFICER')")
public class Escalations {

	private final JdbcClient database;

	private final ObstacleDesk desk;

	private final CurrentAccount currentAccount;

	private final Clock clock;

	Escalations(JdbcClient database, ObstacleDesk desk, CurrentAccount currentAccount, Clock clock) {
		this.database = database;
		this.desk = desk;
		this.currentAccount = currentAccount;
		this.clock = clock;
	}

	/**
	 * Bundles open obstacles.
	 * @throws OptimisticLockingFailureException if one of them is no longer open
	 */
	public UUID escalate(Collection<UUID> obstacles, EscalationContent content) {
		SignedInAccount account = this.currentAccount.get();
		List<UUID> open = this.database
			.sql("select id from obstacle where id in (:ids) and state = 'OPEN' order by id for update")
			.param("ids", obstacles)
			.query(UUID.class)
			.list();
		if (open.size() != obstacles.size()) {
			throw new OptimisticLockingFailureException("Obstacles " + obstacles);
		}
		UUID id = this.database
			.sql("""
					insert into obstacle_escalation (subject, addressees, proposals, signer_title, signer_name, created_at, created_by, actor)
					values (:subject, :addressees, :proposals, :signerTitle, :signerName, :now, :account, :actor) returning id""")
			.param("subject", content.subject())
			.param("addressees", content.addressees())
			.param("proposals", content.proposals())
			.param("signerTitle", content.signerTitle())
			.param("signerName", content.signerName())
			.param("now", now())
			.param("account", account.id())
			.param("actor", account.displayName())
			.query(UUID.class)
			.single();
		int taken = this.database.sql("""
				update obstacle set state = 'ESCALATED', escalation_id = :escalation, version = version + 1
				 where id in (:ids) and state = 'OPEN'""").param("escalation", id).param("ids", obstacles).update();
		if (taken != obstacles.size()) {
			throw new OptimisticLockingFailureException("Obstacles " + obstacles);
		}
		obstacles.forEach(
				(obstacle) -> this.desk.record(obstacle, ObstacleEventKind.ESCALATED, content.subject(), null, null));
		return id;
	}

	/**
	 * A tờ trình.
	 * @throws NotFoundException if there is none
	 */
	@Transactional(readOnly = true)
	@PreAuthorize("hasAnyRole('OFFICER', 'LEADER')")
	public Escalation read(UUID id) {
		return this.database.sql("select * from obstacle_escalation where id = ?").param(id).query((row, number) -> {
			OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
			return new Escalation(id,
					new EscalationContent(row.getString("subject"), row.getString("addressees"),
							row.getString("proposals"), row.getString("signer_title"), row.getString("signer_name")),
					row.getString("number"), row.getObject("issued_on", LocalDate.class),
					row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("actor"),
					(answeredAt != null) ? answeredAt.toInstant() : null);
		}).optional().orElseThrow(() -> new NotFoundException(Escalation.class, id));
	}

	/**
	 * Records under which number and on which day it was issued.
	 */
	public void issue(UUID id, String number, LocalDate issuedOn) {
		int updated = this.database.sql("update obstacle_escalation set number = ?, issued_on = ? where id = ?")
			.param(number)
			.param(issuedOn)
			.param(id)
			.update();
		if (updated == 0) {
			throw new NotFoundException(Escalation.class, id);
		}
	}

	/**
	 * Records UBND tỉnh's answer: all its obstacles are answered by it.
	 * @return how many
	 * @throws OptimisticLockingFailureException if it was answered already
	 */
	public int decide(UUID id, Answer answer) {
		int updated = this.database
			.sql("update obstacle_escalation set answered_at = ? where id = ? and answered_at is null")
			.param(now())
			.param(id)
			.update();
		if (updated == 0) {
			read(id);
			throw new OptimisticLockingFailureException("Escalation " + id);
		}
		List<UUID> answered = this.database.sql("""
				update obstacle set state = 'ANSWERED', version = version + 1
				 where escalation_id = ? and state = 'ESCALATED' returning id""").param(id).query(UUID.class).list();
		answered.forEach((obstacle) -> this.desk.record(obstacle, ObstacleEventKind.DECIDED, answer.text(),
				answer.documentNumber(), answer.documentOn()));
		return answered.size();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
