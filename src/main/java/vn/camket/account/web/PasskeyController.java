package vn.camket.account.web;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.account.Passkeys;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.NotFoundException;

/**
 * Where people add passkeys and remove them. Adding has two steps: a name for the device
 * with the password once more, and what the device then makes.
 */
@Controller
@RequestMapping("/account/passkeys")
class PasskeyController {

	private static final String PAGE = "redirect:/account/passkeys";

	/** What the device is called, between the two steps. */
	private static final String LABEL = "passkeyLabel";

	private final Passkeys passkeys;

	/** What the device is asked for, between the two steps. */
	private final HttpSessionPublicKeyCredentialCreationOptionsRepository asked = new HttpSessionPublicKeyCredentialCreationOptionsRepository();

	private final JsonMapper mapper = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	PasskeyController(Passkeys passkeys) {
		this.passkeys = passkeys;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute(new PasskeyForm(null, null));
		return render(model);
	}

	@PostMapping
	String begin(@Valid @ModelAttribute PasskeyForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		requireOffered();
		if (!errors.hasErrors()) {
			try {
				PublicKeyCredentialCreationOptions options = this.passkeys.begin(form.password());
				this.asked.save(request, response, options);
				request.getSession().setAttribute(LABEL, form.label());
				model.addAttribute("options", this.mapper.writeValueAsString(options));
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		return render(model);
	}

	@PostMapping("/keep")
	String keep(@RequestParam String made, HttpServletRequest request, HttpServletResponse response,
			HttpSession session, RedirectAttributes redirect) {
		requireOffered();
		PublicKeyCredentialCreationOptions options = this.asked.load(request);
		this.asked.save(request, response, null);
		boolean kept = options != null && session.getAttribute(LABEL) instanceof String label
				&& read(made, label).filter((passkey) -> this.passkeys.keep(options, passkey)).isPresent();
		if (kept) {
			Flash.ok(redirect, "passkey.kept");
		}
		else {
			Flash.warn(redirect, "passkey.refused");
		}
		return PAGE;
	}

	@PostMapping("/{id}/remove")
	String remove(@PathVariable UUID id, RedirectAttributes redirect) {
		this.passkeys.remove(id);
		Flash.ok(redirect, "passkey.removed");
		return PAGE;
	}

	private String render(Model model) {
		requireOffered();
		model.addAttribute("passkeys", this.passkeys.own());
		return "account/passkeys";
	}

	private Optional<RelyingPartyPublicKey> read(String made, String label) {
		try {
			PublicKeyCredential<AuthenticatorAttestationResponse> passkey = this.mapper.readValue(made,
					new TypeReference<>() {
					});
			return Optional.of(new RelyingPartyPublicKey(passkey, label));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private void requireOffered() {
		if (!this.passkeys.isOffered()) {
			throw new NotFoundException(Passkeys.class, "on this installation");
		}
	}

}
