package vn.camket.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.bulk.BulkChange;
import vn.camket.shared.bulk.BulkOperation;
import vn.camket.shared.bulk.BulkRegister;
import vn.camket.shared.bulk.BulkRow;
import vn.camket.shared.web.NotFoundException;

/**
 * Shows what a change would make of many records, and makes it as a whole or not at all.
 */
@Service
@Transactional
public class BulkChanges {

	private final Map<String, BulkRegister> registers;

	BulkChanges(List<BulkRegister> registers) {
		this.registers = registers.stream().collect(Collectors.toMap(BulkRegister::section, Function.identity()));
	}

	/**
	 * What can be changed in a register.
	 * @throws NotFoundException if there is no such register
	 */
	@Transactional(readOnly = true)
	public List<BulkOperation> operations(String section) {
		return register(section).operations();
	}

	/**
	 * What a change would make of records, in the order of the register.
	 */
	@Transactional(readOnly = true)
	public List<BulkRow> preview(String section, Collection<UUID> ids, BulkChange change) {
		return register(section).preview(ids, change);
	}

	/**
	 * Makes a change where it makes a difference and no rule forbids it.
	 * @param shown the records of the preview, with the version that was shown
	 * @return how many were changed
	 * @throws OptimisticLockingFailureException if one of them was changed since or is
	 * gone, and none is changed now
	 * @throws vn.camket.shared.web.FieldRefusedException if a rule forbids it for one of
	 * them that was not shown so
	 */
	public int apply(String section, Map<UUID, Long> shown, BulkChange change) {
		BulkRegister register = register(section);
		List<BulkRow> rows = register.preview(shown.keySet(), change);
		if (!shown.equals(rows.stream().collect(Collectors.toMap(BulkRow::id, BulkRow::version)))) {
			throw new OptimisticLockingFailureException(section);
		}
		List<BulkRow> changed = rows.stream().filter(BulkRow::isChanged).toList();
		register.apply(changed, change);
		return changed.size();
	}

	private BulkRegister register(String section) {
		BulkRegister register = this.registers.get(section);
		if (register == null) {
			throw new NotFoundException(BulkRegister.class, section);
		}
		return register;
	}

}
