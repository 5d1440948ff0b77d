package vn.camket.agreement.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

import vn.camket.shared.web.Choice;
import vn.camket.shared.web.FieldConflict;

/**
 * Brings together what two people typed into the same record (domain rule 13). A form
 * carries a print of each value it was filled with, which tells who changed what: the
 * second person's own changes stay, and fields that only the first one changed take the
 * first one's value, so that saving again undoes nothing unseen.
 *
 * @param form what to show to the second person, over the newest version
 * @param conflicts every field in which the first one's changes differ from what was sent
 * @param taken message keys of those that only the first one changed
 */
record AgreementMerge(AgreementForm form, List<FieldConflict> conflicts, List<String> taken) {

	private static final Set<String> NOT_TYPED = Set.of("version", "base", "creationKey", "fieldsAsWritten",
			"leadAsWritten");

	private static final List<RecordComponent> FIELDS = Arrays.stream(AgreementForm.class.getRecordComponents())
		.filter((field) -> !NOT_TYPED.contains(field.getName()))
		.toList();

	/**
	 * @param stored the form as it would be filled now
	 * @param sent the form as it came in
	 * @param words what to call a value
	 */
	static AgreementMerge of(AgreementForm stored, AgreementForm sent, Function<@Nullable Object, Choice> words) {
		String[] base = (sent.base() != null) ? sent.base().split("\\.") : new String[0];
		Map<String, @Nullable Object> merged = new HashMap<>();
		merged.put("version", stored.version());
		merged.put("base", stored.base());
		List<FieldConflict> conflicts = new ArrayList<>();
		List<String> taken = new ArrayList<>();
		for (int i = 0; i < FIELDS.size(); i++) {
			String name = FIELDS.get(i).getName();
			Object theirs = value(FIELDS.get(i), stored);
			Object yours = value(FIELDS.get(i), sent);
			String before = (base.length == FIELDS.size()) ? base[i] : "";
			if (print(theirs).equals(before) || Objects.equals(theirs, yours)) {
				continue;
			}
			String label = "agreement.field." + name;
			conflicts.add(new FieldConflict(label, words.apply(theirs), words.apply(yours)));
			if (print(yours).equals(before)) {
				merged.put(name, theirs);
				taken.add(label);
			}
		}
		return new AgreementMerge(with(sent, merged), conflicts, taken);
	}

	/**
	 * Prints of all values that can be typed.
	 */
	static String prints(AgreementForm form) {
		return FIELDS.stream().map((field) -> print(value(field, form))).collect(Collectors.joining("."));
	}

	/**
	 * The same form with other values.
	 */
	static AgreementForm with(AgreementForm form, Map<String, ? extends @Nullable Object> changes) {
		Object[] values = Arrays.stream(AgreementForm.class.getRecordComponents())
			.map((field) -> changes.containsKey(field.getName()) ? changes.get(field.getName()) : read(field, form))
			.toArray();
		return BeanUtils.instantiateClass(constructor(), values);
	}

	private static Constructor<AgreementForm> constructor() {
		Class<?>[] types = Arrays.stream(AgreementForm.class.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class<?>[]::new);
		try {
			return AgreementForm.class.getDeclaredConstructor(types);
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Rows left empty and the order of ticks are nothing that was typed. */
	private static @Nullable Object value(RecordComponent field, AgreementForm form) {
		return switch (field.getName()) {
			case "parties" -> form.parties().stream().filter((party) -> !party.isEmpty()).toList();
			case "relations" -> form.relations()
				.stream()
				.filter((relation) -> !relation.isEmpty())
				.sorted(Comparator.comparing(RelationForm::toString))
				.toList();
			case "fields" -> form.fields().stream().sorted().toList();
			case "coordinators" -> form.coordinators().stream().sorted().toList();
			default -> read(field, form);
		};
	}

	private static @Nullable Object read(RecordComponent field, AgreementForm form) {
		ReflectionUtils.makeAccessible(field.getAccessor());
		return ReflectionUtils.invokeMethod(field.getAccessor(), form);
	}

	private static String print(@Nullable Object value) {
		return Integer.toHexString(String.valueOf(value).hashCode());
	}

}
