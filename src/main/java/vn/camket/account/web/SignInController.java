package vn.camket.account.web;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.camket.account.Passkeys;
import vn.camket.account.SignedInAccount;
import vn.camket.account.SingleSignOn;

/**
 * The page to sign in at. The form on it goes to Spring Security.
 */
@Controller
class SignInController {

	private final SingleSignOn singleSignOn;

	private final Passkeys passkeys;

	SignInController(SingleSignOn singleSignOn, Passkeys passkeys) {
		this.singleSignOn = singleSignOn;
		this.passkeys = passkeys;
	}

	@GetMapping("/login")
	String show(@AuthenticationPrincipal @Nullable SignedInAccount account, Model model) {
		model.addAttribute("singleSignOn", this.singleSignOn.address().orElse(null));
		model.addAttribute("passkeys", this.passkeys.isOffered());
		return (account != null) ? "redirect:/" : "login";
	}

}
