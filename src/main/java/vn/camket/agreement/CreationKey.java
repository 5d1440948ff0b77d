package vn.camket.agreement;

import java.util.UUID;

/**
 * Marks one filling-in of an empty form, so that sending it twice makes one record.
 *
 * @param value given out with the empty form
 * @param print mark of everything typed: the same form, the same print
 */
public record CreationKey(UUID value, String print) {
}
