package vn.camket.plan;

import java.util.UUID;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.web.NotFoundException;

/**
 * Keeps what stands at the head of plans, above all the number and date that their
 * sources leave blank.
 */
@Service
@Transactional
@PreAuthorize("hasRole('OFFICER')")
public class PlanRegister {

	private final PlanRepository plans;

	PlanRegister(PlanRepository plans) {
		this.plans = plans;
	}

	/**
	 * A plan as it stands, to be edited.
	 * @throws NotFoundException if there is none
	 */
	@Transactional(readOnly = true)
	public Version read(UUID id) {
		Plan plan = find(id);
		return new Version(plan.getVersion(), plan.toContent());
	}

	/**
	 * Replaces what an officer keeps up to date.
	 * @param version the one that the content was edited from
	 * @throws NotFoundException if there is no such plan
	 * @throws ObjectOptimisticLockingFailureException if somebody saved another version
	 * meanwhile
	 */
	public void amend(UUID id, long version, PlanContent content) {
		Plan plan = find(id);
		if (plan.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Plan.class, id);
		}
		plan.amend(content);
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
