package vn.camket.account.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.account.Delegations;
import vn.camket.account.SessionRenewal;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;

/**
 * Where people say who works in their place, and where that person goes to work in it.
 */
@Controller
@RequestMapping("/account/delegations")
class DelegationController {

	private static final String PAGE = "redirect:/account/delegations";

	private final Delegations delegations;

	private final SessionRenewal session;

	DelegationController(Delegations delegations, SessionRenewal session) {
		this.delegations = delegations;
		this.session = session;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute(new DelegationForm(null, null, null, null));
		return render(model);
	}

	@PostMapping
	String give(@Valid @ModelAttribute DelegationForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			try {
				this.delegations.give(form.deputy(), form.from(), form.to(), form.reason());
				Flash.ok(redirect, "delegation.given");
				return PAGE;
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		return render(model);
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable UUID id, RedirectAttributes redirect) {
		this.delegations.end(id);
		Flash.ok(redirect, "delegation.ended");
		return PAGE;
	}

	@PostMapping("/{id}/begin")
	String begin(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
		this.session.goOnAs(this.delegations.begin(id), request, response);
		return "redirect:/";
	}

	@PostMapping("/go-back")
	String goBack(HttpServletRequest request, HttpServletResponse response) {
		this.session.goOnAs(this.delegations.goBack(), request, response);
		return "redirect:/";
	}

	private String render(Model model) {
		model.addAttribute("candidates",
				this.delegations.candidates()
					.stream()
					.map((deputy) -> Choice.named(deputy.id(), deputy.name()))
					.toList());
		model.addAttribute("given", this.delegations.given());
		model.addAttribute("received", this.delegations.received());
		return "account/delegations";
	}

}
