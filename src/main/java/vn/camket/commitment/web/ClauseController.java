package vn.camket.commitment.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.commitment.AgreementClauses;
import vn.camket.commitment.CommitmentRegister;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.FieldConflict;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.Rows;

/**
 * Lists the articles of a text and marks those from which nothing follows.
 */
@Controller
@RequestMapping("/agreements/{id}/clauses")
class ClauseController {

	private final AgreementClauses clauses;

	private final CommitmentRegister register;

	ClauseController(AgreementClauses clauses, CommitmentRegister register) {
		this.clauses = clauses;
		this.register = register;
	}

	@GetMapping
	String showForm(@PathVariable UUID id, Model model) {
		this.register.checkSource(id);
		return show(id, ClausesForm.of(this.clauses.of(id)), model);
	}

	/** More rows, without checking anything yet; works without script. */
	@PostMapping(params = "add")
	String addRows(@PathVariable UUID id, @ModelAttribute ClausesForm clausesForm, BindingResult errors, Model model) {
		this.register.checkSource(id);
		return show(id, Rows.read(clausesForm), model);
	}

	@PostMapping
	String submit(@PathVariable UUID id, @Valid @ModelAttribute("clausesForm") @Nullable ClausesForm sent,
			BindingResult errors, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		this.register.checkSource(id);
		ClausesForm form = Rows.read(sent);
		form.check(errors);
		if (errors.hasErrors()) {
			return show(id, form, model);
		}
		ClausesForm stored = ClausesForm.of(this.clauses.of(id));
		if (!Objects.equals(stored.seen(), form.seen())) {
			model.addAttribute("conflicts", List.of(new FieldConflict("clause.title", Choice.named("", stored.words()),
					Choice.named("", form.words()))));
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(id, new ClausesForm(stored.seen(), form.rows()), model);
		}
		this.clauses.write(id, form.toClauses());
		Flash.ok(redirect, "clause.saved");
		return "redirect:/agreements/{id}/commitments";
	}

	private String show(UUID id, ClausesForm form, Model model) {
		Rows.show("clausesForm", new ClausesForm(form.seen(), Rows.padded(form.rows(), ClausesForm.Row.EMPTY)), model);
		model.addAttribute("agreementId", id);
		model.addAttribute("agreementTitle", this.register.titleOf(id));
		model.addAttribute("used",
				this.clauses.of(id)
					.stream()
					.filter((clause) -> clause.commitments() > 0)
					.map((clause) -> String.valueOf(clause.id()))
					.collect(Collectors.toSet()));
		return "commitment/clauses";
	}

}
