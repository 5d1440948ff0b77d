package vn.camket.agreement.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import vn.camket.agreement.AgreementType;
import vn.camket.agreement.InstrumentKind;
import vn.camket.agreement.PublicationState;
import vn.camket.agreement.Relation;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.Choice;
import vn.camket.shared.wording.Wording;

/**
 * Checks what the fields of the form say together.
 */
@Component
class AgreementFormChecks {

	private final Wording wording;

	AgreementFormChecks(Wording wording) {
		this.wording = wording;
	}

	/**
	 * Adds an error beside each field that has to be mended.
	 */
	void check(AgreementForm form, AgreementFormChoices choices, Errors errors) {
		names(form, errors);
		dates(form, errors);
		parties(form.parties(), choices, errors);
		if (!isOffered(form.leadAgencyId(), choices.agencies()) || !choices.offersAgencies(form.coordinators())) {
			errors.rejectValue("leadAgencyId", "agreement.refused.unknown");
		}
		if (!form.fields().stream().allMatch((field) -> isOffered(field, choices.fields()))) {
			errors.rejectValue("fields", "agreement.refused.unknown");
		}
	}

	/** Treaties' names belong to treaties (Luật 70/2020/QH14, Điều 6). */
	private static void names(AgreementForm form, Errors errors) {
		if (form.type() == AgreementType.OTHER_NAME && form.typeAsWritten() == null) {
			errors.rejectValue("typeAsWritten", "agreement.refused.typeAsWritten");
		}
		if (form.instrumentKind() == InstrumentKind.AGREEMENT) {
			nameOfTreaty("title", form.title(), errors);
			nameOfTreaty("typeAsWritten", form.typeAsWritten(), errors);
		}
	}

	private static void nameOfTreaty(String field, @Nullable String text, Errors errors) {
		if (text != null) {
			AgreementType.nameOfTreaty(text)
				.ifPresent((name) -> errors.rejectValue(field, "agreement.refused.nameOfTreaty", new Object[] { name },
						null));
		}
	}

	private void dates(AgreementForm form, Errors errors) {
		if ((form.noticeLength() == null) != (form.noticeUnit() == null)) {
			errors.rejectValue("noticeLength", "agreement.refused.notice");
		}
		if (form.publication() != PublicationState.PUBLISHED
				&& (form.publicationUrl() != null || form.publishedOn() != null)) {
			errors.rejectValue("publication", "agreement.refused.publication");
		}
		order("effectiveOn", form.effectiveOn(), "signedOn", form.signedOn(), errors);
		order("expiresOn", form.expiresOn(), "effectiveOn", form.effectiveOn(), errors);
		if (form.effectiveOn() == null) {
			order("expiresOn", form.expiresOn(), "signedOn", form.signedOn(), errors);
		}
		if (form.unlimited() && form.expiresOn() != null) {
			errors.rejectValue("expiresOn", "agreement.refused.expiresUnlimited");
		}
	}

	/** Only what cannot be is refused: dates known in part may still be in order. */
	private void order(String field, @Nullable PartialDate later, String earlierField, @Nullable PartialDate earlier,
			Errors errors) {
		if (later != null && earlier != null && later.latest().isBefore(earlier.earliest())) {
			String label = this.wording.text("agreement.field." + earlierField);
			errors.rejectValue(field, "agreement.refused.dates", new Object[] { label, earlier.toDisplay() }, null);
		}
	}

	private static void parties(List<PartyForm> parties, AgreementFormChoices choices, Errors errors) {
		Set<String> met = new HashSet<>();
		for (int i = 0; i < parties.size(); i++) {
			PartyForm party = parties.get(i);
			if (party.isEmpty()) {
				continue;
			}
			String path = "parties[" + i + "].";
			if (party.partnerId() == null && party.newName() == null) {
				errors.rejectValue(path + "partnerId", "agreement.refused.partnerMissing");
			}
			else if (party.partnerId() != null && party.newName() != null) {
				errors.rejectValue(path + "newName", "agreement.refused.partnerBoth");
			}
			else if (!met.add((party.partnerId() != null) ? party.partnerId().toString() : party.newName())) {
				errors.rejectValue(path + "partnerId", "agreement.refused.partnerTwice");
			}
			if (!isOffered(party.partnerId(), choices.partners())) {
				errors.rejectValue(path + "partnerId", "agreement.refused.unknown");
			}
			if (!isOffered(party.newCountry(), choices.countries())) {
				errors.rejectValue(path + "newCountry", "agreement.refused.unknown");
			}
		}
	}

	/**
	 * Adds an error beside each related agreement that is none, or that already does the
	 * same to this one.
	 * @param id the agreement edited, if it is not a new one
	 * @param related agreements by the register numbers typed
	 * @param back what others do to this one
	 */
	static void relations(AgreementForm form, @Nullable UUID id, Map<String, UUID> related, Set<Relation> back,
			Errors errors) {
		for (int i = 0; i < form.relations().size(); i++) {
			RelationForm relation = form.relations().get(i);
			if (relation.isEmpty()) {
				continue;
			}
			String path = "relations[" + i + "].";
			if (relation.kind() == null) {
				errors.rejectValue(path + "kind", "agreement.refused.relationKind");
			}
			UUID found = related.get(relation.number());
			if (found == null) {
				errors.rejectValue(path + "number", "agreement.refused.relationNumber");
			}
			else if (found.equals(id)) {
				errors.rejectValue(path + "number", "agreement.refused.relationSelf");
			}
			else if (relation.kind() != null && back.contains(new Relation(found, relation.kind()))) {
				errors.rejectValue(path + "number", "agreement.refused.relationBack");
			}
		}
	}

	private static boolean isOffered(@Nullable Object value, List<Choice> choices) {
		return value == null || choices.stream().anyMatch((choice) -> choice.value().equals(value.toString()));
	}

}
