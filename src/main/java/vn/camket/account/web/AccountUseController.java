package vn.camket.account.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.account.AccountAdministration;
import vn.camket.account.AccountCatalog;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;

/**
 * Letting people in again who forgot their password, and keeping out who left.
 */
@Controller
@RequestMapping("/admin/users/{id}")
class AccountUseController {

	private static final String PAGE = "redirect:/admin/users/{id}/edit";

	private final AccountAdministration administration;

	private final AccountCatalog catalog;

	AccountUseController(AccountAdministration administration, AccountCatalog catalog) {
		this.administration = administration;
		this.catalog = catalog;
	}

	@PostMapping("/reset")
	String resetPassword(@PathVariable UUID id, RedirectAttributes redirect) {
		try {
			var reset = this.administration.resetPassword(id);
			Flash.ok(redirect, "account.reset", reset.username());
			redirect.addFlashAttribute("newPassword", reset.password());
		}
		catch (FieldRefusedException ex) {
			Flash.warn(redirect, ex.code());
		}
		return PAGE;
	}

	@PostMapping("/disable")
	String disable(@PathVariable UUID id, RedirectAttributes redirect) {
		try {
			this.administration.disable(id);
			Flash.ok(redirect, "account.disabled", this.catalog.details(id).username());
		}
		catch (FieldRefusedException ex) {
			Flash.warn(redirect, ex.code());
		}
		return PAGE;
	}

	@PostMapping("/second-factor/off")
	String turnOffSecondFactor(@PathVariable UUID id, RedirectAttributes redirect) {
		try {
			this.administration.turnOffSecondFactor(id);
			Flash.ok(redirect, "account.secondFactorOff", this.catalog.details(id).username());
		}
		catch (FieldRefusedException ex) {
			Flash.warn(redirect, ex.code());
		}
		return PAGE;
	}

	@PostMapping("/open-sign-in")
	String openSignIn(@PathVariable UUID id, RedirectAttributes redirect) {
		this.administration.openSignIn(id);
		Flash.ok(redirect, "account.signInOpened", this.catalog.details(id).username());
		return PAGE;
	}

	@PostMapping("/enable")
	String enable(@PathVariable UUID id, RedirectAttributes redirect) {
		this.administration.enable(id);
		Flash.ok(redirect, "account.enabled", this.catalog.details(id).username());
		return PAGE;
	}

}
