package vn.camket.shared.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;

/**
 * Marks one filling-in of an empty form, so that sending it twice makes one record.
 *
 * @param value given out with the empty form
 * @param print mark of everything typed: the same form, the same print
 */
public record CreationKey(UUID value, String print) {

	/**
	 * The key of a form that came in.
	 * @param given the one that its empty form was given; {@code null} if it came without
	 */
	public static CreationKey of(@Nullable UUID given, String print) {
		return new CreationKey((given != null) ? given : UUID.randomUUID(), print);
	}

	/**
	 * What the form has made already, else what it makes now. Sent twice at once, the
	 * second finds what the first has made meanwhile.
	 * @param made finds what an earlier sending made
	 * @param make makes the record, in a transaction of its own
	 * @throws UsedFormException if the form made a record of something else typed into it
	 */
	public UUID once(Function<CreationKey, Optional<UUID>> made, Function<CreationKey, UUID> make) {
		return made.apply(this).orElseGet(() -> {
			try {
				return make.apply(this);
			}
			catch (DataIntegrityViolationException ex) {
				return made.apply(this).orElseThrow(() -> ex);
			}
		});
	}

}
