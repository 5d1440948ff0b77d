package vn.camket.commitment.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.agency.AgencyDirectory;
import vn.camket.commitment.CommitmentChoices;
import vn.camket.commitment.PromiseBook;
import vn.camket.commitment.PromiseExport;
import vn.camket.commitment.PromiseFilter;
import vn.camket.commitment.PromiseLine;
import vn.camket.commitment.PromiseOutcome;
import vn.camket.commitment.PromiseRegister;
import vn.camket.commitment.PromiseSettlement;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.Facet;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.PageView;

/**
 * The book of promises, and what became of one.
 */
@Controller
class PromiseBookController {

	private static final String BACK = "redirect:/promises/{id}";

	private final PromiseBook book;

	private final PromiseExport export;

	private final PromiseRegister register;

	private final CommitmentChoices choices;

	private final AgencyDirectory agencies;

	PromiseBookController(PromiseBook book, PromiseExport export, PromiseRegister register, CommitmentChoices choices,
			AgencyDirectory agencies) {
		this.book = book;
		this.export = export;
		this.register = register;
		this.choices = choices;
		this.agencies = agencies;
	}

	@GetMapping("/promises")
	String list(@ModelAttribute("filter") PromiseFilter filter, @PageableDefault(size = 20) Pageable page,
			Model model) {
		model.addAttribute("page", PageView.of(this.book.find(filter, page)));
		model.addAttribute("states",
				List.of(Facet.all("promise.list.all", count(filter, null)),
						new Facet("false", null, "promise.list.open", count(filter, false)),
						new Facet("true", null, "promise.list.settled", count(filter, true))));
		model.addAttribute("agencies", this.agencies.options());
		return "promise/list";
	}

	private long count(PromiseFilter filter, @Nullable Boolean settled) {
		return this.book.count(filter.in(settled));
	}

	@GetMapping({ "/promises.xlsx", "/promises.csv" })
	void export(@ModelAttribute("filter") PromiseFilter filter, Pageable page, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.export.write(filter, page.getSort(), Download.begin("so-loi-hua", request, response));
	}

	@GetMapping("/promises/{id}")
	String show(@PathVariable UUID id, Model model) {
		PromiseLine promise = this.book.read(id);
		if (!model.containsAttribute("settlementForm")) {
			model.addAttribute(new SettlementForm(promise.version(), null, null, null, null, null));
		}
		model.addAttribute("promise", promise);
		model.addAttribute("outcomes", Choice.all(PromiseOutcome.class));
		model.addAttribute("tasks", this.choices.tasks());
		model.addAttribute("commitments", this.choices.commitments(promise.leadId(), promise.partnerId()));
		return "promise/detail";
	}

	@PostMapping("/promises/{id}/settle")
	String settle(@PathVariable UUID id, @Valid @ModelAttribute SettlementForm settlementForm, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		if (!this.book.read(id).editable()) {
			throw new NotFoundException(PromiseLine.class, id);
		}
		PromiseSettlement settlement = settlement(settlementForm, errors);
		if (settlement == null || errors.hasErrors()) {
			return show(id, model);
		}
		try {
			this.register.settle(id, version(settlementForm.version()), settlement);
			Flash.ok(redirect, "promise.settled");
		}
		catch (FieldRefusedException ex) {
			ex.reject(errors);
			return show(id, model);
		}
		catch (OptimisticLockingFailureException ex) {
			errors.rejectValue("outcome", "promise.refused.changed");
			model.addAttribute("settlementForm", settlementForm);
			return show(id, model);
		}
		return BACK;
	}

	private @Nullable PromiseSettlement settlement(SettlementForm form, BindingResult errors) {
		if (form.outcome() == null) {
			return null;
		}
		Optional<UUID> became = switch (form.outcome()) {
			case AGREEMENT -> Optional.ofNullable(form.agreementNumber()).flatMap(this.choices::agreement);
			case COMMITMENT -> Optional.ofNullable(form.commitmentId());
			case TASK -> Optional.ofNullable(form.taskId());
			case CLOSED -> Optional.empty();
		};
		if (form.outcome() == PromiseOutcome.CLOSED) {
			if (form.reason() == null) {
				errors.rejectValue("reason", "promise.refused.reason");
			}
		}
		else if (became.isEmpty()) {
			String field = switch (form.outcome()) {
				case AGREEMENT -> "agreementNumber";
				case COMMITMENT -> "commitmentId";
				default -> "taskId";
			};
			errors.rejectValue(field, "promise.refused." + field);
		}
		return new PromiseSettlement(form.outcome(), became.orElse(null), form.reason());
	}

	@PostMapping("/promises/{id}/reopen")
	String reopen(@PathVariable UUID id, @RequestParam(required = false) @Nullable Long version,
			RedirectAttributes redirect) {
		try {
			this.register.reopen(id, version(version));
			Flash.ok(redirect, "promise.reopened");
		}
		catch (OptimisticLockingFailureException ex) {
			Flash.warn(redirect, "promise.refused.changed");
		}
		return BACK;
	}

	private static long version(@Nullable Long typed) {
		return (typed != null) ? typed : -1;
	}

}
