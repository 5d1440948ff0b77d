package vn.camket.history;

import java.time.LocalDate;
import java.util.List;

/**
 * A record as it stood at the end of a day in the province.
 *
 * @param fields those that had a value; none if the record did not exist yet
 */
public record RecordImage(LocalDate day, List<Field> fields) {

	/**
	 * A field with its value in words.
	 */
	public record Field(String label, String value) {
	}

}
