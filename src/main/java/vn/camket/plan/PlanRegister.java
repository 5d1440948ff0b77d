package vn.camket.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.shared.persistence.ConstraintViolations;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.UsedFormException;

/**
 * Keeps plans: their heads, legal bases and sections.
 */
@Service
@Transactional
@PreAuthorize("hasRole('OFFICER')")
public class PlanRegister {

	private final PlanRepository plans;

	private final PlanSections sections;

	private final CurrentAccount currentAccount;

	private final Clock clock;

	PlanRegister(PlanRepository plans, PlanSections sections, CurrentAccount currentAccount, Clock clock) {
		this.plans = plans;
		this.sections = sections;
		this.currentAccount = currentAccount;
		this.clock = clock;
	}

	/**
	 * What an earlier sending of the same form made, if there was one.
	 * @throws UsedFormException if it was sent with something else typed into it
	 */
	@Transactional(readOnly = true)
	public Optional<UUID> findCreated(CreationKey creationKey) {
		Optional<Plan> made = this.plans.findByCreationKey(creationKey.value());
		made.filter((plan) -> !plan.isMadeBy(creationKey)).ifPresent((plan) -> {
			throw new UsedFormException(plan.getId(), plan.getShortTitle());
		});
		return made.map(Plan::getId);
	}

	/**
	 * Enters a plan that has no tasks yet.
	 * @throws FieldRefusedException if its code or abbreviation is another's
	 * @throws DataIntegrityViolationException if the same form was sent twice at once
	 */
	public UUID create(CreationKey creationKey, PlanContent content) {
		UUID id = insert(creationKey, content);
		this.sections.write(id, content.sections());
		return id;
	}

	/**
	 * Makes the plan of a new year from an old one: sections, living tasks with those who
	 * lead and take part, and expected outputs are the same.
	 * @param content the new plan's head; its sections are the old plan's
	 * @throws NotFoundException if there is no such old plan
	 */
	public UUID copy(UUID source, CreationKey creationKey, PlanContent content) {
		find(source);
		UUID id = insert(creationKey, content);
		this.sections.copy(source, id);
		return id;
	}

	private UUID insert(CreationKey creationKey, PlanContent content) {
		return save(new Plan(creationKey, this.plans.nextSortOrder(), content, this.currentAccount.get().id(),
				this.clock.instant()))
			.getId();
	}

	/**
	 * A plan as it stands, to be edited.
	 * @throws NotFoundException if there is none
	 */
	@Transactional(readOnly = true)
	public Version read(UUID id) {
		Plan plan = find(id);
		return new Version(plan.getVersion(), plan.toContent(this.sections.read(id)));
	}

	/**
	 * Replaces what an officer keeps up to date.
	 * @param version the one that the content was edited from
	 * @throws NotFoundException if there is no such plan
	 * @throws ObjectOptimisticLockingFailureException if somebody saved another version
	 * meanwhile
	 * @throws FieldRefusedException if the content breaks a rule
	 */
	public void amend(UUID id, long version, PlanContent content) {
		Plan plan = find(id);
		if (plan.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Plan.class, id);
		}
		plan.amend(content, this.currentAccount.get().id(), this.clock.instant());
		save(plan);
		this.sections.write(id, content.sections());
	}

	/**
	 * Adds a part at the end of a plan.
	 * @return its key
	 */
	public UUID addSection(UUID plan, PlanSection section) {
		List<PlanSection> parts = new ArrayList<>(this.sections.read(plan));
		parts.add(section);
		this.sections.write(plan, parts);
		return Objects.requireNonNull(this.sections.read(plan).get(parts.size() - 1).id());
	}

	private Plan save(Plan plan) {
		try {
			return this.plans.saveAndFlush(plan);
		}
		catch (DataIntegrityViolationException ex) {
			if (ConstraintViolations.isOf(ex, "plan_code_uq")) {
				throw new FieldRefusedException("code", "plan.refused.code");
			}
			if (ConstraintViolations.isOf(ex, "plan_abbreviation_uq")) {
				throw new FieldRefusedException("abbreviation", "plan.refused.abbreviation");
			}
			throw ex;
		}
	}

	private Plan find(UUID id) {
		return this.plans.findById(id).orElseThrow(() -> new NotFoundException(Plan.class, id));
	}

	/**
	 * What a plan holds at a version.
	 */
	public record Version(long number, PlanContent content) {
	}

}
