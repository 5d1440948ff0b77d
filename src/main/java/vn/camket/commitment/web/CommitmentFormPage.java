package vn.camket.commitment.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.camket.agency.AgencyDirectory;
import vn.camket.commitment.CommitmentChoices;
import vn.camket.commitment.CommitmentRegister;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.Rows;

/**
 * Fills the model of the form of a commitment.
 */
@Component
class CommitmentFormPage {

	private final CommitmentRegister register;

	private final CommitmentChoices choices;

	private final AgencyDirectory agencies;

	CommitmentFormPage(CommitmentRegister register, CommitmentChoices choices, AgencyDirectory agencies) {
		this.register = register;
		this.choices = choices;
		this.agencies = agencies;
	}

	String show(UUID agreementId, @Nullable UUID id, CommitmentForm form, Model model) {
		Rows.show("commitmentForm", form.padded(), model);
		model.addAttribute("agreementId", agreementId);
		model.addAttribute("agreementTitle", this.register.titleOf(agreementId));
		model.addAttribute("commitmentId", id);
		model.addAttribute("agencies", this.agencies.choices());
		model.addAttribute("tasks", this.choices.tasks());
		model.addAttribute("clauses", this.choices.clauses(agreementId));
		return "commitment/form";
	}

	/**
	 * The names of all that the form offers, by key.
	 */
	Map<String, String> names(UUID agreementId) {
		return Stream.of(this.agencies.choices(), this.choices.tasks(), this.choices.clauses(agreementId))
			.flatMap(List::stream)
			.collect(Collectors.toMap(Choice::value, (choice) -> String.valueOf(choice.text())));
	}

}
