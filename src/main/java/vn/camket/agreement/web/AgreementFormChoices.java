package vn.camket.agreement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.Choice;

/**
 * What the form offers, and the words for what was chosen.
 */
record AgreementFormChoices(List<Choice> agencies, List<Choice> partners, List<Choice> countries, List<Choice> fields) {

	boolean offersAgencies(List<UUID> ids) {
		return ids.stream().allMatch((id) -> this.agencies.stream().anyMatch((agency) -> isFor(id, agency)));
	}

	/**
	 * The words for a value of the form.
	 */
	Choice words(@Nullable Object value) {
		if (value instanceof Enum<?> constant) {
			return Choice.of(constant);
		}
		if (value instanceof Boolean yes) {
			return new Choice("", null, yes ? "form.yes" : "form.no");
		}
		String text = text(value);
		return text.isEmpty() ? new Choice("", null, "form.blank") : new Choice("", text, null);
	}

	private String text(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(this::text).collect(Collectors.joining("\n"));
		}
		if (value instanceof PartyForm party) {
			String name = (party.newName() != null) ? party.newName() : find(party.partnerId(), this.partners);
			return List.of(name, text(party.signer()), text(party.signerTitle()))
				.stream()
				.filter((part) -> !part.isEmpty())
				.collect(Collectors.joining(", "));
		}
		if (value instanceof RelationForm relation) {
			return text(relation.number());
		}
		if (value instanceof PartialDate date) {
			return date.toDisplay();
		}
		if (value instanceof LocalDate date) {
			return PartialDate.of(date).toDisplay();
		}
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		if (value instanceof UUID id) {
			return find(id, this.agencies);
		}
		return (value != null) ? fieldOrText(value.toString()) : "";
	}

	private String fieldOrText(String value) {
		String field = find(value, this.fields);
		return field.isEmpty() ? value : field;
	}

	private static String find(@Nullable Object value, List<Choice> choices) {
		return choices.stream()
			.filter((choice) -> value != null && isFor(value, choice))
			.findFirst()
			.map(Choice::text)
			.orElse("");
	}

	private static boolean isFor(Object value, Choice choice) {
		return choice.value().equals(value.toString());
	}

}
