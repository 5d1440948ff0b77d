package vn.camket.account.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.camket.account.AccountCatalog;
import vn.camket.account.SignedInAccount;

/**
 * What the signed-in person's account is.
 */
@Controller
class OwnAccountController {

	private final AccountCatalog catalog;

	OwnAccountController(AccountCatalog catalog) {
		this.catalog = catalog;
	}

	@GetMapping("/account")
	String show(@AuthenticationPrincipal SignedInAccount account, Model model) {
		model.addAttribute("account", this.catalog.details(account.id()));
		return "account/own";
	}

}
