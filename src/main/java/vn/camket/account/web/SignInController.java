package vn.camket.account.web;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.camket.account.SignedInAccount;
import vn.camket.account.SingleSignOn;

/**
 * The page to sign in at. The form on it goes to Spring Security.
 */
@Controller
class SignInController {

	private final SingleSignOn singleSignOn;

	SignInController(SingleSignOn singleSignOn) {
		this.singleSignOn = singleSignOn;
	}

	@GetMapping("/login")
	String show(@AuthenticationPrincipal @Nullable SignedInAccount account, Model model) {
		model.addAttribute("singleSignOn", this.singleSignOn.address().orElse(null));
		return (account != null) ? "redirect:/" : "login";
	}

}
