package vn.camket.account.web;

import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.camket.account.AccountCatalog;
import vn.camket.account.HandOvers;
import vn.camket.account.OwnSessions;
import vn.camket.account.Passkeys;
import vn.camket.account.SignedInAccount;

/**
 * What the signed-in person's account is.
 */
@Controller
class OwnAccountController {

	private final AccountCatalog catalog;

	private final OwnSessions sessions;

	private final HandOvers handOvers;

	private final Passkeys passkeys;

	OwnAccountController(AccountCatalog catalog, OwnSessions sessions, HandOvers handOvers, Passkeys passkeys) {
		this.catalog = catalog;
		this.sessions = sessions;
		this.handOvers = handOvers;
		this.passkeys = passkeys;
	}

	@GetMapping("/account")
	String show(@AuthenticationPrincipal SignedInAccount account, HttpSession session, Model model) {
		model.addAttribute("account", this.catalog.details(account.id()));
		model.addAttribute("sessions", this.sessions.list(session));
		model.addAttribute("handOvers", this.handOvers.of(account.id()));
		model.addAttribute("passkeys", this.passkeys.isOffered());
		return "account/own";
	}

}
