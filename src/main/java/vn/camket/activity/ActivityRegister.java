package vn.camket.activity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.commitment.Subject;
import vn.camket.commitment.SubjectChoices;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.UsedFormException;

/**
 * Keeps an agency's activities; its staff and its head may. What a sent report rests on
 * stays in the report as it was.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD')")
public class ActivityRegister {

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	private final Clock clock;

	ActivityRegister(JdbcClient database, CurrentAccount currentAccount, Clock clock) {
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
		Optional<Made> made = this.database
			.sql("select id, creation_print as print, title from activity where creation_key = ? and agency_id = ?")
			.params(key.value(), agency())
			.query(Made.class)
			.optional();
		made.filter((found) -> !found.print().equals(key.print())).ifPresent((found) -> {
			throw new UsedFormException(found.id(), found.title());
		});
		return made.map(Made::id);
	}

	/**
	 * Enters an activity of the agency.
	 */
	public UUID create(CreationKey key, ActivityContent content) {
		UUID id = bound(
				this.database
					.sql("""
							insert into activity (creation_key, creation_print, agency_id, title, took_place_on, ended_on, place, content,
							                      participants, document)
							values (:key, :print, :agency, :title, :tookPlaceOn, :endedOn, :place, :content, :participants, :document)
							returning id"""),
				content)
			.param("key", key.value())
			.param("print", key.print())
			.param("agency", agency())
			.query(UUID.class)
			.single();
		serve(id, content.subjects());
		return id;
	}

	/**
	 * Changes an activity.
	 * @param version the one that the change was made from
	 * @throws ObjectOptimisticLockingFailureException if somebody else changed it since
	 * @throws NotFoundException if the agency has none such
	 */
	public void amend(UUID id, long version, ActivityContent content) {
		requireOwn(id);
		int changed = bound(this.database.sql("""
				update activity set title = :title, took_place_on = :tookPlaceOn, ended_on = :endedOn, place = :place,
				       content = :content, participants = :participants, document = :document, version = version + 1
				 where id = :id and version = :version"""), content).param("id", id).param("version", version).update();
		if (changed == 0) {
			throw new ObjectOptimisticLockingFailureException(ActivityLine.class, id);
		}
		this.database.sql("delete from activity_subject where activity_id = ?").param(id).update();
		serve(id, content.subjects());
	}

	/**
	 * Lưu trữ: it is offered for no further report.
	 * @throws NotFoundException if the agency has none such
	 */
	public void archive(UUID id, String reason) {
		requireOwn(id);
		this.database.sql("""
				update activity set archived_at = ?, archived_by = ?, archive_reason = ?, version = version + 1
				 where id = ? and archived_at is null""")
			.params(Timestamp.from(this.clock.instant()), this.currentAccount.get().id(), reason, id)
			.update();
	}

	/**
	 * Takes an archived activity back.
	 * @throws NotFoundException if the agency has none such
	 */
	public void restore(UUID id) {
		requireOwn(id);
		this.database.sql("""
				update activity set archived_at = null, archived_by = null, archive_reason = null, version = version + 1
				 where id = ?""").param(id).update();
	}

	private void serve(UUID activity, List<String> subjects) {
		for (String choice : subjects) {
			Subject subject = SubjectChoices.subject(choice);
			this.database.sql("""
					insert into activity_subject (activity_id, task_id, agreement_id, commitment_id) values (?, ?, ?, ?)
					on conflict on constraint activity_subject_uq do nothing""")
				.params(activity, subject.taskId(), subject.agreementId(), subject.commitmentId())
				.update();
		}
	}

	private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, ActivityContent content) {
		return statement.param("title", content.title())
			.param("tookPlaceOn", content.tookPlaceOn().toString())
			.param("endedOn", text(content.endedOn()))
			.param("place", content.place())
			.param("content", content.content())
			.param("participants", content.participants())
			.param("document", content.document());
	}

	private static @Nullable String text(@Nullable PartialDate date) {
		return (date != null) ? date.toString() : null;
	}

	private void requireOwn(UUID id) {
		boolean own = this.database.sql("select exists (select from activity where id = ? and agency_id = ?)")
			.params(id, agency())
			.query(Boolean.class)
			.single();
		if (!own) {
			throw new NotFoundException(ActivityLine.class, id);
		}
	}

	private UUID agency() {
		return this.currentAccount.get().requiredAgencyId();
	}

	private record Made(UUID id, String print, String title) {
	}

}
