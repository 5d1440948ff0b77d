package vn.camket.shared.intake;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * One going through of a sheet.
 *
 * @param <F> the register's form
 */
public interface SheetIntake<F> {

	/**
	 * The parameters of the form that the cells of a row stand for.
	 * @param cells by the names of their columns; nothing for blank ones
	 */
	default Map<String, List<String>> arrange(Map<String, List<String>> cells) {
		return cells;
	}

	/**
	 * Checks what constraints cannot say, as the page of the form does.
	 */
	void check(F form, Errors errors);

	/**
	 * What is kept as written and has to be cleared up later (domain rule 15), by the
	 * names of its columns.
	 */
	default Map<String, String> unclear(F form) {
		return Map.of();
	}

	/**
	 * What a row would add to other registers, by the names of its columns.
	 */
	default Map<String, String> additions(F form) {
		return Map.of();
	}

	/**
	 * What the record is called where the row is listed.
	 */
	String name(F form);

	/**
	 * By what a record is told from others: rows alike in it are one record.
	 */
	String identity(F form);

	/**
	 * What a record of the register is called that has this identity; {@code null} if
	 * there is none.
	 */
	@Nullable String known(String identity);

	/**
	 * Enters the records, within the caller's transaction.
	 * @param afterEach called after each record
	 */
	void save(List<F> forms, Runnable afterEach);

}
