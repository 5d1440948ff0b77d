package vn.camket.account.web;

import java.util.ArrayList;
import java.util.Base64;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
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

import vn.camket.account.SecondFactor.NewSecret;
import vn.camket.account.SecondFactor.TurnedOn;
import vn.camket.account.SecondFactor;
import vn.camket.account.SessionRenewal;
import vn.camket.account.SignedInAccount;
import vn.camket.shared.image.SquareCode;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;

/**
 * Where people turn the code beside their password on and off.
 */
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorController {

	private static final String PAGE = "redirect:/account/second-factor";

	/** The secret between the page that shows it and the first code. */
	private static final String SECRET = "secondFactorSecret";

	private static final int CODE_PIXELS = 220;

	private final SecondFactor secondFactor;

	private final SessionRenewal session;

	SecondFactorController(SecondFactor secondFactor, SessionRenewal session) {
		this.secondFactor = secondFactor;
		this.session = session;
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedInAccount account, HttpSession session, Model model) {
		model.addAttribute(new CodeForm(null));
		model.addAttribute(new PresentPasswordForm(null));
		return render(account, session, model);
	}

	@PostMapping
	String turnOn(@AuthenticationPrincipal SignedInAccount account, @Valid @ModelAttribute CodeForm form,
			BindingResult errors, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes redirect) {
		HttpSession kept = request.getSession();
		if (!errors.hasErrors()) {
			try {
				TurnedOn turnedOn = this.secondFactor.turnOn(secret(kept), form.code());
				this.session.goOnAs(turnedOn.account(), request, response);
				kept.removeAttribute(SECRET);
				Flash.ok(redirect, "secondFactor.turnedOn");
				redirect.addFlashAttribute("recoveryCodes", new ArrayList<>(turnedOn.recoveryCodes()));
				return PAGE;
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		model.addAttribute(new PresentPasswordForm(null));
		return render(account, kept, model);
	}

	@PostMapping("/codes")
	String renewRecoveryCodes(@AuthenticationPrincipal SignedInAccount account,
			@Valid @ModelAttribute PresentPasswordForm form, BindingResult errors, HttpSession session, Model model,
			RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			try {
				redirect.addFlashAttribute("recoveryCodes",
						new ArrayList<>(this.secondFactor.renewRecoveryCodes(form.password())));
				return PAGE;
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		model.addAttribute(new CodeForm(null));
		return render(account, session, model);
	}

	@PostMapping("/off")
	String turnOff(@AuthenticationPrincipal SignedInAccount account, @Valid @ModelAttribute PresentPasswordForm form,
			BindingResult errors, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			try {
				this.session.goOnAs(this.secondFactor.turnOff(form.password()), request, response);
				Flash.ok(redirect, "secondFactor.turnedOff");
				return "redirect:/account";
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		model.addAttribute(new CodeForm(null));
		return render(account, request.getSession(), model);
	}

	private String render(SignedInAccount account, HttpSession session, Model model) {
		model.addAttribute("required", this.secondFactor.isRequired());
		if (account.hasSecondFactor()) {
			model.addAttribute("codesLeft", this.secondFactor.recoveryCodesLeft());
			return "account/second-factor";
		}
		NewSecret proposed = this.secondFactor.propose(secret(session));
		model.addAttribute("printed", proposed.printed().replaceAll("(.{4})(?=.)", "$1 "));
		model.addAttribute("square", "data:image/png;base64,"
				+ Base64.getEncoder().encodeToString(SquareCode.png(proposed.address(), CODE_PIXELS)));
		return "account/second-factor-on";
	}

	private byte[] secret(HttpSession session) {
		byte[] secret = (byte[]) session.getAttribute(SECRET);
		if (secret == null) {
			secret = this.secondFactor.newSecret();
			session.setAttribute(SECRET, secret);
		}
		return secret;
	}

}
