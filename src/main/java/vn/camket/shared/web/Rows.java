package vn.camket.shared.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.server.ResponseStatusException;

/**
 * Forms whose rows grow, and what is typed into them.
 */
public final class Rows {

	/** Empty rows to go on in. */
	public static final int MORE = 2;

	private static final int MOST = 60;

	private Rows() {
	}

	/** What was posted, in order; a row that nothing stands in is empty. */
	public static <T> List<T> of(@Nullable List<@Nullable T> rows, T empty) {
		return (rows != null) ? rows.stream().limit(MOST).map((row) -> Objects.requireNonNullElse(row, empty)).toList()
				: List.of();
	}

	/** The same rows with empty ones behind them. */
	public static <T> List<T> padded(List<T> rows, T empty) {
		List<T> padded = new ArrayList<>(rows);
		while (!padded.isEmpty() && padded.get(padded.size() - 1).equals(empty)) {
			padded.remove(padded.size() - 1);
		}
		for (int i = 0; i < MORE; i++) {
			padded.add(empty);
		}
		return padded;
	}

	/** Shows a form in place of the one that was read, with the errors found in it. */
	public static void show(String name, Object form, Model model) {
		String key = BindingResult.MODEL_KEY_PREFIX + name;
		var errors = (BindingResult) model.getAttribute(key);
		model.addAttribute(name, form);
		if (errors != null) {
			var kept = new BeanPropertyBindingResult(form, name);
			errors.getAllErrors().forEach(kept::addError);
			model.addAttribute(key, kept);
		}
	}

	/**
	 * A form that was posted.
	 * @throws ResponseStatusException if it could not be read: a page of ours sends no
	 * such keys and choices
	 */
	public static <F> F read(@Nullable F form) {
		if (form == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return form;
	}

	/** A day typed; what is none becomes an error beside its field. */
	public static void checkDate(@Nullable String typed, String field, Errors errors) {
		try {
			TypedDate.read(typed);
		}
		catch (DateTimeException ex) {
			errors.rejectValue(field, "typeMismatch.java.time.LocalDate");
		}
	}

	/** A day of a form that was checked before. */
	public static @Nullable LocalDate date(@Nullable String typed) {
		return TypedDate.read(typed);
	}

}
