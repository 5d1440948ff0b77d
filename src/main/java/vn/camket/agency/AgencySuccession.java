package vn.camket.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What another module has to pass on when agencies end: open duties go to the successor,
 * what was sent stays where it is (domain rule 11). Later modules implement it.
 */
public interface AgencySuccession {

	/**
	 * What would be passed on.
	 */
	List<Duty> duties(Set<UUID> former);

	/**
	 * Passes it on, within the transaction that ends the agencies.
	 * @param successor {@code null} where nobody follows
	 * @param on first day of the new order
	 */
	void pass(Set<UUID> former, @Nullable UUID successor, LocalDate on);

	/**
	 * So many of something.
	 *
	 * @param message message key that takes the number
	 */
	record Duty(String message, long count) {
	}

}
