package vn.camket.report.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.report.ReportRegister;
import vn.camket.report.ReportReview;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.TypedDate;
import vn.camket.shared.web.TypedReason;

/**
 * Acts of an officer on one agency's report beside accepting it: more time, none owed,
 * open again. Each asks for its reason.
 */
@Controller
@RequestMapping("/reports/{id}")
class ReportActsController {

	private final ReportReview review;

	private final ReportRegister register;

	private final ReportPages pages;

	ReportActsController(ReportReview review, ReportRegister register, ReportPages pages) {
		this.review = review;
		this.register = register;
		this.pages = pages;
	}

	@PostMapping("/extend")
	String extend(@PathVariable UUID id, @RequestParam(required = false) @Nullable String lastDay,
			@RequestParam(required = false) @Nullable String reason, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		LocalDate day = read(lastDay);
		if (day == null) {
			model.addAttribute("lastDay", lastDay);
			return refused(id, "extend", reason, Map.of("lastDay", "typeMismatch.java.time.LocalDate"), model,
					response);
		}
		model.addAttribute("lastDay", lastDay);
		return act(id, "extend", "report.act.done.extend", reason,
				() -> this.review.extend(id, day, String.valueOf(reason).strip()), model, response, redirect);
	}

	@PostMapping("/exempt")
	String exempt(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		return act(id, "exempt", "report.act.done.exempt", reason,
				() -> this.review.exempt(id, String.valueOf(reason).strip()), model, response, redirect);
	}

	@PostMapping("/end-exemption")
	String endExemption(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		return act(id, "end-exemption", "report.act.done.end-exemption", reason,
				() -> this.review.endExemption(id, String.valueOf(reason).strip()), model, response, redirect);
	}

	@PostMapping("/reopen")
	String reopen(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		return act(id, "reopen", "report.act.done.reopen", reason,
				() -> this.review.reopen(id, String.valueOf(reason).strip()), model, response, redirect);
	}

	private String act(UUID id, String act, String done, @Nullable String reason, Runnable work, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (new TypedReason(reason).refused()) {
			return refused(id, act, reason, Map.of("reason", "reason.refused"), model, response);
		}
		work.run();
		Flash.ok(redirect, done);
		return "redirect:/reports/" + id;
	}

	private String refused(UUID id, String act, @Nullable String reason, Map<String, String> errors, Model model,
			HttpServletResponse response) {
		model.addAttribute("act", act);
		model.addAttribute("actReason", reason);
		model.addAttribute("actErrors", new LinkedHashMap<>(errors));
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return this.pages.reading(model, this.register.current(id));
	}

	private static @Nullable LocalDate read(@Nullable String typed) {
		try {
			return TypedDate.read(typed);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
