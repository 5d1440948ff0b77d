package vn.camket.agreement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.agreement.AgreementReader;
import vn.camket.agreement.AgreementRegister;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.TypedReason;

@Controller
@RequestMapping("/agreements/{id}")
class AgreementDetailController {

	private final AgreementReader reader;

	private final AgreementRegister register;

	private final Clock clock;

	AgreementDetailController(AgreementReader reader, AgreementRegister register, Clock clock) {
		this.reader = reader;
		this.register = register;
		this.clock = clock;
	}

	/**
	 * @param asOf the day whose state is asked for; today if {@code null}
	 */
	@GetMapping
	String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate asOf, Model model) {
		model.addAttribute("agreement", this.reader.read(id, asOf));
		model.addAttribute("asOf", asOf);
		model.addAttribute("today", ProvinceTime.today(this.clock));
		return "agreement/detail";
	}

	@PostMapping("/archive")
	String archive(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		TypedReason typed = new TypedReason(reason);
		if (typed.refused()) {
			this.register.find(id);
			typed.askAgain(model, response);
			return show(id, null, model);
		}
		this.register.archive(id, typed.said());
		Flash.ok(redirect, "agreement.archive.done");
		return "redirect:/agreements/{id}";
	}

	@PostMapping("/restore")
	String restore(@PathVariable UUID id, RedirectAttributes redirect) {
		this.register.restore(id);
		Flash.ok(redirect, "agreement.restore.done");
		return "redirect:/agreements/{id}";
	}

}
