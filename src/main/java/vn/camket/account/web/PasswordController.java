package vn.camket.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.account.OwnAccount;
import vn.camket.account.SessionRenewal;
import vn.camket.account.SignedInAccount;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;

/**
 * Where people choose their password, some of them before anything else.
 */
@Controller
@RequestMapping("/account/password")
class PasswordController {

	private final OwnAccount ownAccount;

	private final SessionRenewal session;

	PasswordController(OwnAccount ownAccount, SessionRenewal session) {
		this.ownAccount = ownAccount;
		this.session = session;
	}

	@GetMapping
	String showForm(@AuthenticationPrincipal SignedInAccount account, Model model) {
		model.addAttribute(PasswordForm.empty());
		return render(account, model);
	}

	@PostMapping
	String submit(@AuthenticationPrincipal SignedInAccount account, @Valid @ModelAttribute PasswordForm form,
			BindingResult errors, Model model, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (!form.isRepeatedAlike()) {
			errors.rejectValue("repeated", "password.refused.repeated");
		}
		if (!errors.hasErrors()) {
			try {
				this.session.goOnAs(this.ownAccount.changePassword(form.current(), form.chosen()), request, response);
				Flash.ok(redirect, "password.changed");
				return account.mustChangePassword() ? "redirect:/" : "redirect:/account";
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		return render(account, model);
	}

	private String render(SignedInAccount account, Model model) {
		model.addAttribute("forced", account.mustChangePassword());
		model.addAttribute("old", this.ownAccount.isPasswordOld());
		model.addAttribute("shortest", this.ownAccount.shortestPassword());
		return "account/password";
	}

}
