package vn.camket.shared.bulk;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One change wanted for many records. It was checked against what is offered.
 *
 * @param operation name of the operation
 * @param value what was chosen with it
 * @param day the day given, if the operation needs one
 */
public record BulkChange(String operation, @Nullable String value, @Nullable LocalDate day) {

	/**
	 * The operation as the register's own constant.
	 */
	public <E extends Enum<E>> E operation(Class<E> type) {
		return Enum.valueOf(type, this.operation);
	}

	/**
	 * The value of an operation that has one.
	 */
	public String requiredValue() {
		return Objects.requireNonNull(this.value);
	}

	/**
	 * The value where it is a record's key.
	 */
	public UUID key() {
		return UUID.fromString(requiredValue());
	}

	/**
	 * The day of an operation that has one.
	 */
	public LocalDate requiredDay() {
		return Objects.requireNonNull(this.day);
	}

}
