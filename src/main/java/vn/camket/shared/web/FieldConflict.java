package vn.camket.shared.web;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

import vn.camket.shared.time.PartialDate;

/**
 * A field in which what somebody else saved meanwhile differs from what is typed: what
 * {@code components/conflict.html} shows to the second to save (domain rule 13).
 *
 * @param label message key of the field
 * @param theirs what is stored now
 * @param yours what is typed
 */
public record FieldConflict(String label, Choice theirs, Choice yours) {

	/**
	 * Compares two forms field by field; the version itself is left out.
	 * @param labels what the message keys of the fields begin with
	 * @param theirs the form as it would be filled from what is stored now
	 * @param yours the form as it came in
	 */
	public static <F extends Record> List<FieldConflict> between(String labels, F theirs, F yours) {
		return Arrays.stream(theirs.getClass().getRecordComponents())
			.filter((field) -> !field.getName().equals("version"))
			.filter((field) -> !Objects.equals(value(field, theirs), value(field, yours)))
			.map((field) -> new FieldConflict(labels + field.getName(), shown(value(field, theirs)),
					shown(value(field, yours))))
			.toList();
	}

	private static @Nullable Object value(RecordComponent field, Record form) {
		ReflectionUtils.makeAccessible(field.getAccessor());
		return ReflectionUtils.invokeMethod(field.getAccessor(), form);
	}

	private static Choice shown(@Nullable Object value) {
		if (value == null) {
			return new Choice("", null, "form.blank");
		}
		if (value instanceof Enum<?> constant) {
			return Choice.of(constant);
		}
		if (value instanceof Boolean yes) {
			return new Choice("", null, yes ? "form.yes" : "form.no");
		}
		if (value instanceof LocalDate date) {
			return Choice.named("", PartialDate.of(date).toDisplay());
		}
		return Choice.named("", (value instanceof PartialDate date) ? date.toDisplay() : value.toString());
	}

}
