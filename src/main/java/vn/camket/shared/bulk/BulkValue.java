package vn.camket.shared.bulk;

import java.util.List;

import vn.camket.shared.web.Choice;

/**
 * A field from which a value is chosen; operations that choose the same share it.
 *
 * @param name letters only, one for each list
 * @param label message key of the field's name
 */
public record BulkValue(String name, String label, List<Choice> choices) {

	/**
	 * Whether the value can be chosen.
	 */
	public boolean offers(String value) {
		return this.choices.stream().anyMatch((choice) -> choice.value().equals(value));
	}

}
