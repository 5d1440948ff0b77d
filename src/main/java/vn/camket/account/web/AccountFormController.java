package vn.camket.account.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.groups.Default;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.account.AccountAdministration;
import vn.camket.account.AccountCatalog;
import vn.camket.account.AccountDetails;
import vn.camket.account.Role;
import vn.camket.agency.AgencyDirectory;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;

/**
 * Making an account and giving it another office, role or agency.
 */
@Controller
@RequestMapping("/admin/users")
class AccountFormController {

	private final AccountAdministration administration;

	private final AccountCatalog catalog;

	private final AgencyDirectory agencies;

	AccountFormController(AccountAdministration administration, AccountCatalog catalog, AgencyDirectory agencies) {
		this.administration = administration;
		this.catalog = catalog;
		this.agencies = agencies;
	}

	@GetMapping("/new")
	String showNew(Model model) {
		model.addAttribute(AccountForm.empty());
		return renderNew(model);
	}

	@PostMapping("/new")
	String create(@Validated({ AccountForm.New.class, Default.class }) @ModelAttribute AccountForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			try {
				var created = this.administration.create(form.username(), form.displayName(), form.role(),
						form.agencyId());
				Flash.ok(redirect, "account.created", created.username());
				redirect.addFlashAttribute("newPassword", created.password());
				return "redirect:/admin/users/" + created.accountId() + "/edit";
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		return renderNew(model);
	}

	@GetMapping("/{id}/edit")
	String showEdit(@PathVariable UUID id, Model model) {
		AccountDetails account = this.catalog.details(id);
		model.addAttribute(AccountForm.of(account));
		return renderEdit(account, model);
	}

	@PostMapping("/{id}/edit")
	String amend(@PathVariable UUID id, @Valid @ModelAttribute AccountForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		AccountDetails account = this.catalog.details(id);
		if (form.version() == null) {
			errors.rejectValue("version", "NotNull");
		}
		if (!errors.hasErrors()) {
			try {
				this.administration.amend(id, form.version(), form.displayName(), form.role(), form.agencyId());
				Flash.ok(redirect, "account.saved", account.username());
				return "redirect:/admin/users";
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
			catch (OptimisticLockingFailureException ex) {
				return renderConflict(this.catalog.details(id), form, model, response);
			}
		}
		return renderEdit(account, model);
	}

	/**
	 * Shows what the other one saved beside what was typed; saving again is on purpose.
	 */
	private String renderConflict(AccountDetails saved, AccountForm form, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("accountForm", form.withVersion(saved.version()));
		model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "accountForm");
		model.addAttribute("conflict", true);
		return renderEdit(saved, model);
	}

	private String renderNew(Model model) {
		choices(model);
		return "account/new";
	}

	private String renderEdit(AccountDetails account, Model model) {
		model.addAttribute("account", account);
		model.addAttribute("signInShutUntil", this.catalog.signInShutUntil(account).orElse(null));
		choices(model);
		return "account/edit";
	}

	private void choices(Model model) {
		model.addAttribute("roles", Choice.all(Role.class));
		model.addAttribute("agencies", this.agencies.choices());
	}

}
