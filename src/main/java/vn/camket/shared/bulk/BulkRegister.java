package vn.camket.shared.bulk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A register of which many records can be changed at once. Whoever may not change them is
 * refused by it.
 */
public interface BulkRegister {

	/**
	 * The word of the address under which its records stand; its page is
	 * {@code /section/bulk}.
	 */
	String section();

	/**
	 * What can be changed, in the order in which it is offered, with what can be chosen
	 * now.
	 */
	List<BulkOperation> operations();

	/**
	 * What a change would make of records, in the order of the register. Archived records
	 * and unknown keys are left out. As many statements for many as for one.
	 */
	List<BulkRow> preview(Collection<UUID> ids, BulkChange change);

	/**
	 * Makes a change.
	 * @param rows those of a preview that differ after it
	 * @throws org.springframework.dao.OptimisticLockingFailureException if one of them
	 * was changed since
	 * @throws vn.camket.shared.web.NotFoundException if one of them is gone
	 * @throws vn.camket.shared.web.FieldRefusedException if a rule forbids it
	 */
	void apply(List<BulkRow> rows, BulkChange change);

}
