package vn.camket.account;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a module knows of the work that somebody has in hand, for the record of a
 * hand-over.
 */
public interface WorkInHand {

	/**
	 * What is in hand now, the most urgent first.
	 */
	List<Piece> of(Worker worker);

	/**
	 * Gives the successor what is the worker's own alone, within the transaction that
	 * hands over.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	default void pass(Worker worker, UUID successor) {
	}

	/**
	 * Whose work it is.
	 *
	 * @param agency the agency that the account works for, {@code null} for none
	 */
	record Worker(UUID account, Role role, @Nullable UUID agency) {

		/** Whether it is the work of the department that keeps the register. */
		public boolean oversees() {
			return this.role == Role.OFFICER;
		}

	}

	/**
	 * A piece of work.
	 *
	 * @param kind the end of a message key {@code handOver.kind.…}
	 * @param detail how far it is, in words or as a date
	 * @param href where it is found
	 */
	record Piece(String kind, String title, @Nullable String detail, @Nullable String href) {
	}

}
