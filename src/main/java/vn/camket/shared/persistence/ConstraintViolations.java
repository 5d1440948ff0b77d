package vn.camket.shared.persistence;

import org.hibernate.exception.ConstraintViolationException;

import org.springframework.dao.DataIntegrityViolationException;

/**
 * Tells which named constraint of the database refused a change, so that the form can say
 * it beside the field: asking before saving would leave a gap.
 */
public final class ConstraintViolations {

	private ConstraintViolations() {
	}

	/**
	 * Whether the change broke this constraint.
	 */
	public static boolean isOf(DataIntegrityViolationException exception, String constraint) {
		return exception.getCause() instanceof ConstraintViolationException violation
				&& constraint.equals(violation.getConstraintName());
	}

}
