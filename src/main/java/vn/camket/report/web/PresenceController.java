package vn.camket.report.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.camket.account.SignedInAccount;
import vn.camket.report.Presence;
import vn.camket.report.Presences;
import vn.camket.report.ReportPart;
import vn.camket.report.ReportRegister;

/**
 * Tells people who fill in one report of each other.
 */
@Controller
class PresenceController {

	private final ReportRegister register;

	private final Presences presences;

	PresenceController(ReportRegister register, Presences presences) {
		this.register = register;
		this.presences = presences;
	}

	@PostMapping("/reports/{id}/presence")
	String note(@PathVariable UUID id, @RequestParam(required = false) @Nullable String part,
			@AuthenticationPrincipal SignedInAccount account, Model model) {
		List<Presence> present = this.presences.note(id, account, part);
		model.addAttribute("present", present);
		model.addAttribute("parts", present.isEmpty() ? Map.of() : parts(id));
		return "report/present";
	}

	private Map<String, ReportPart> parts(UUID id) {
		return this.register.current(id)
			.parts()
			.stream()
			.collect(Collectors.toMap((part) -> part.key().toString(), (part) -> part));
	}

}
