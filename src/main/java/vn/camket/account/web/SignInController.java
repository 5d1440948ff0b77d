package vn.camket.account.web;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import vn.camket.account.SignedInAccount;

/**
 * The page to sign in at. The form on it goes to Spring Security.
 */
@Controller
class SignInController {

	@GetMapping("/login")
	String show(@AuthenticationPrincipal @Nullable SignedInAccount account) {
		return (account != null) ? "redirect:/" : "login";
	}

}
