package vn.camket.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.camket.account.SecondStep;
import vn.camket.account.SessionRenewal;
import vn.camket.account.SignedInAccount;
import vn.camket.shared.web.FieldRefusedException;

/**
 * The second page of a sign-in. From there to the page asked for.
 */
@Controller
@RequestMapping("/login/code")
class SignInCodeController {

	private final SecondStep secondStep;

	private final SessionRenewal session;

	private final RequestCache requestCache;

	SignInCodeController(SecondStep secondStep, SessionRenewal session, RequestCache requestCache) {
		this.secondStep = secondStep;
		this.session = session;
		this.requestCache = requestCache;
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedInAccount account, Model model) {
		model.addAttribute(new CodeForm(null));
		return account.awaitsCode() ? "account/code" : "redirect:/";
	}

	@PostMapping
	String submit(@AuthenticationPrincipal SignedInAccount account, @Valid @ModelAttribute CodeForm form,
			BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
		if (!account.awaitsCode()) {
			return "redirect:/";
		}
		if (!errors.hasErrors()) {
			try {
				this.session.goOnAs(this.secondStep.take(form.code()), request, response);
				SavedRequest asked = this.requestCache.getRequest(request, response);
				return "redirect:" + ((asked != null) ? asked.getRedirectUrl() : "/");
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		return "account/code";
	}

}
