package vn.camket.plan;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.plan.TaskStore.StoredTask;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.UsedFormException;

/**
 * Keeps the tasks of plans. Whoever leads or takes part owes from the moment that it is
 * entered here, see {@link TasksChanged}.
 */
@Service
@Transactional
@PreAuthorize("hasRole('OFFICER')")
public class TaskRegister {

	private final TaskStore store;

	private final CurrentAccount currentAccount;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TaskRegister(TaskStore store, CurrentAccount currentAccount, ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.currentAccount = currentAccount;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What an earlier sending of the same form made, if there was one.
	 * @throws UsedFormException if it was sent with something else typed into it
	 */
	@Transactional(readOnly = true)
	public Optional<UUID> findCreated(CreationKey creationKey) {
		Optional<TaskStore.Made> made = this.store.findCreated(creationKey.value());
		made.filter((task) -> !creationKey.print().equals(task.print())).ifPresent((task) -> {
			throw new UsedFormException(task.id(), task.ordinal());
		});
		return made.map(TaskStore.Made::id);
	}

	/**
	 * Enters a task.
	 * @param after the task of the plan that it stands behind; {@code null} to be the
	 * first
	 * @throws NotFoundException if there is no such plan
	 * @throws org.springframework.dao.DataIntegrityViolationException if the same form
	 * was sent twice at once
	 */
	public UUID create(UUID plan, CreationKey creationKey, @Nullable UUID after, TaskContent content) {
		lock(plan);
		UUID id = this.store.insert(plan, creationKey, content, this.currentAccount.get().id(), this.clock.instant());
		this.store.moveBehind(plan, id, after);
		this.events.publishEvent(new TasksChanged(plan));
		return id;
	}

	/**
	 * Enters tasks behind those that the plan has.
	 * @throws NotFoundException if there is no such plan
	 */
	public void append(UUID plan, List<TaskContent> tasks) {
		lock(plan);
		tasks.forEach(
				(task) -> this.store.insert(plan, null, task, this.currentAccount.get().id(), this.clock.instant()));
		this.events.publishEvent(new TasksChanged(plan));
	}

	/**
	 * A task as it stands, to be edited.
	 * @throws NotFoundException if there is none, or it is archived
	 */
	@Transactional(readOnly = true)
	public Version read(UUID id) {
		StoredTask task = find(id, false);
		return new Version(task.version(), task.planId(), task.after(), task.content());
	}

	/**
	 * Changes a task and its place.
	 * @param version the one that the content was edited from
	 * @throws NotFoundException as {@link #read(UUID)}
	 * @throws ObjectOptimisticLockingFailureException if somebody saved another version
	 * meanwhile
	 */
	public void amend(UUID id, long version, @Nullable UUID after, TaskContent content) {
		lock(find(id, false).planId());
		StoredTask stored = find(id, false);
		if (!this.store.update(stored, version, content, this.currentAccount.get().id(), this.clock.instant())) {
			throw new ObjectOptimisticLockingFailureException("task", id);
		}
		if (!Objects.equals(stored.after(), after)) {
			this.store.moveBehind(stored.planId(), id, after);
		}
		if (!stored.content().leads().equals(content.leads())
				|| !stored.content().coordinators().equals(content.coordinators())
				|| !stored.content().time().equals(content.time())) {
			this.events.publishEvent(new TasksChanged(stored.planId()));
		}
	}

	/**
	 * Takes a task out of its plan: nobody owes it any longer. What was reported about it
	 * stays (domain rule 9).
	 */
	public void archive(UUID id, String reason) {
		changeArchived(id, false, reason);
	}

	/**
	 * Takes an archived task back into its plan.
	 */
	public void restore(UUID id) {
		changeArchived(id, true, null);
	}

	private void changeArchived(UUID id, boolean archived, @Nullable String reason) {
		UUID plan = find(id, archived).planId();
		lock(plan);
		find(id, archived);
		this.store.archive(id, reason, this.currentAccount.get().id(), this.clock.instant());
		this.events.publishEvent(new TasksChanged(plan));
	}

	private StoredTask find(UUID id, boolean archived) {
		return this.store.find(id)
			.filter((task) -> task.archived() == archived)
			.orElseThrow(() -> new NotFoundException(PlanTask.class, id));
	}

	private void lock(UUID plan) {
		if (!this.store.lockPlan(plan)) {
			throw new NotFoundException(Plan.class, plan);
		}
	}

	/**
	 * What a task holds at a version.
	 *
	 * @param after the task before it; {@code null} if it is the first
	 */
	public record Version(long number, UUID planId, @Nullable UUID after, TaskContent content) {
	}

}
