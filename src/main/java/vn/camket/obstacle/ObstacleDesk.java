package vn.camket.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.SignedInAccount;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.UsedFormException;

/**
 * Raises obstacles and does something about them. To an agency another one's do not
 * exist; an act that the state no longer allows throws
 * {@link OptimisticLockingFailureException}.
 */
@Service
@Transactional
public class ObstacleDesk {

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	private final Clock clock;

	ObstacleDesk(JdbcClient database, CurrentAccount currentAccount, Clock clock) {
		this.database = database;
		this.currentAccount = currentAccount;
		this.clock = clock;
	}

	/**
	 * What an earlier sending of the same form made, if there was one.
	 * @throws UsedFormException if it was sent with something else typed into it
	 */
	@Transactional(readOnly = true)
	public Optional<UUID> findCreated(CreationKey key) {
		record Made(UUID id, String print, String content) {
		}
		Optional<Made> made = this.database
			.sql("select id, creation_print as print, content from obstacle where creation_key = ?")
			.param(key.value())
			.query(Made.class)
			.optional();
		made.filter((obstacle) -> !obstacle.print().equals(key.print())).ifPresent((obstacle) -> {
			throw new UsedFormException(obstacle.id(), obstacle.content());
		});
		return made.map(Made::id);
	}

	/**
	 * Raises an obstacle for the agency of the person signed in.
	 * @param report the report that it was raised from, if it was
	 */
	@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD')")
	public UUID raise(CreationKey key, @Nullable UUID report, ObstacleContent content) {
		SignedInAccount account = this.currentAccount.get();
		UUID agency = account.requiredAgencyId();
		if (report != null && !isOwn(report, agency)) {
			throw new NotFoundException(ObstacleLine.class, report);
		}
		UUID id = this.database
			.sql("""
					insert into obstacle (creation_key, creation_print, agency_id, report_id, task_id, agreement_id, commitment_id,
					                      content, cause, asked, raised_at)
					values (:key, :print, :agency, :report, :task, :agreement, :commitment, :content, :cause, :asked, :now) returning id""")
			.param("key", key.value())
			.param("print", key.print())
			.param("agency", agency)
			.param("report", report)
			.param("task", content.subject().taskId())
			.param("agreement", content.subject().agreementId())
			.param("commitment", content.subject().commitmentId())
			.param("content", content.content())
			.param("cause", content.cause())
			.param("asked", content.asked())
			.param("now", now())
			.query(UUID.class)
			.single();
		record(id, ObstacleEventKind.RAISED, null, null, null);
		return id;
	}

	private boolean isOwn(UUID report, UUID agency) {
		return this.database.sql("select exists (select from agency_report where id = ? and agency_id = ?)")
			.param(report)
			.param(agency)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Changes what was said, as long as nobody has answered.
	 */
	@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD')")
	public void amend(UUID id, long version, ObstacleContent content) {
		lock(id);
		int updated = this.database
			.sql("""
					update obstacle set task_id = :task, agreement_id = :agreement, commitment_id = :commitment, content = :content,
					       cause = :cause, asked = :asked, version = version + 1
					 where id = :id and version = :version and state = 'OPEN'""")
			.param("id", id)
			.param("version", version)
			.param("task", content.subject().taskId())
			.param("agreement", content.subject().agreementId())
			.param("commitment", content.subject().commitmentId())
			.param("content", content.content())
			.param("cause", content.cause())
			.param("asked", content.asked())
			.update();
		requireChanged(updated, id);
	}

	/**
	 * Answers it, and if wanted all that were put together with it: the answer goes to
	 * everyone who raised it.
	 * @return how many were answered
	 */
	@PreAuthorize("hasRole('OFFICER')")
	public int answer(UUID id, Answer answer, boolean alike) {
		Locked obstacle = lock(id);
		List<UUID> answered = this.database
			.sql("""
					update obstacle set state = 'ANSWERED', version = version + 1
					 where state in ('OPEN', 'ESCALATED') and (id = :id or (:alike and group_id = cast(:group as uuid))) returning id""")
			.param("id", id)
			.param("alike", alike)
			.param("group", obstacle.groupId())
			.query(UUID.class)
			.list();
		requireChanged(answered.size(), id);
		answered.forEach((each) -> record(each, ObstacleEventKind.ANSWERED, answer.text(), answer.documentNumber(),
				answer.documentOn()));
		return answered.size();
	}

	/**
	 * Closes it: the agency that raised it, or an officer.
	 */
	@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD', 'OFFICER')")
	public void resolve(UUID id, @Nullable String comment) {
		lock(id);
		requireChanged(this.database
			.sql("update obstacle set state = 'RESOLVED', version = version + 1 where id = ? and state <> 'RESOLVED'")
			.param(id)
			.update(), id);
		record(id, ObstacleEventKind.RESOLVED, comment, null, null);
	}

	/**
	 * Raises it again, for the answer did not help.
	 */
	@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD')")
	public void reopen(UUID id, String comment) {
		lock(id);
		requireChanged(this.database.sql("""
				update obstacle set state = 'OPEN', escalation_id = null, version = version + 1
				 where id = ? and state in ('ANSWERED', 'RESOLVED')""").param(id).update(), id);
		record(id, ObstacleEventKind.REOPENED, comment, null, null);
	}

	/**
	 * Puts obstacles together as alike, with whatever they were together with before.
	 */
	@PreAuthorize("hasRole('OFFICER')")
	public void group(Collection<UUID> ids) {
		TreeSet<UUID> chosen = new TreeSet<>(ids);
		chosen.forEach(this::lock);
		this.database
			.sql("""
					update obstacle set group_id = :group, version = version + 1
					 where id in (:ids) or group_id in (select group_id from obstacle where id in (:ids) and group_id is not null)""")
			.param("group", chosen.first())
			.param("ids", chosen)
			.update();
	}

	/**
	 * Takes one out of what it was put together with.
	 */
	@PreAuthorize("hasRole('OFFICER')")
	public void ungroup(UUID id) {
		lock(id);
		this.database.sql("update obstacle set group_id = null, version = version + 1 where id = ?").param(id).update();
	}

	/** Of two who act at once, the second waits for the first. */
	private Locked lock(UUID id) {
		SignedInAccount account = this.currentAccount.get();
		return this.database.sql("select agency_id, group_id from obstacle where id = ? for update")
			.param(id)
			.query(Locked.class)
			.optional()
			.filter((found) -> account.seesAllReports() || account.worksFor(found.agencyId()))
			.orElseThrow(() -> new NotFoundException(ObstacleLine.class, id));
	}

	private static void requireChanged(int updated, UUID id) {
		if (updated == 0) {
			throw new OptimisticLockingFailureException("Obstacle " + id);
		}
	}

	void record(UUID id, ObstacleEventKind kind, @Nullable String comment, @Nullable String documentNumber,
			@Nullable LocalDate documentOn) {
		SignedInAccount account = this.currentAccount.get();
		this.database
			.sql("""
					insert into obstacle_event (obstacle_id, kind, at, account_id, actor, comment, document_number, document_on)
					values (:id, :kind, :now, :account, :actor, :comment, :number, :on)""")
			.param("id", id)
			.param("kind", kind.name())
			.param("now", now())
			.param("account", account.id())
			.param("actor", account.displayName())
			.param("comment", comment)
			.param("number", documentNumber)
			.param("on", documentOn)
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private record Locked(UUID agencyId, @Nullable UUID groupId) {
	}

}
