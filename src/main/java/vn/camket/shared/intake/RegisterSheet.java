package vn.camket.shared.intake;

import java.util.List;

import jakarta.validation.groups.Default;

/**
 * A register whose records can be taken in from a workbook.
 *
 * @param <F> the register's form: a record that a row is bound to
 */
public interface RegisterSheet<F> {

	/**
	 * The word of the address under which its records stand; its pages are
	 * {@code /section/import}.
	 */
	String section();

	/**
	 * The columns in their order, with what can be chosen now.
	 */
	List<SheetField> fields();

	/**
	 * The form that a row is bound to.
	 */
	Class<F> form();

	/**
	 * The groups of constraints that a new record must meet.
	 */
	default Class<?>[] groups() {
		return new Class<?>[] { Default.class };
	}

	/**
	 * Begins to take rows in; what rows are compared with is read once.
	 */
	SheetIntake<F> begin();

}
