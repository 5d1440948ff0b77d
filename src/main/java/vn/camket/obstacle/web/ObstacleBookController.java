package vn.camket.obstacle.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.account.Role;
import vn.camket.account.SignedInAccount;
import vn.camket.agency.AgencyDirectory;
import vn.camket.obstacle.ObstacleBook;
import vn.camket.obstacle.ObstacleDesk;
import vn.camket.obstacle.ObstacleExport;
import vn.camket.obstacle.ObstacleFilter;
import vn.camket.obstacle.ObstacleLine;
import vn.camket.obstacle.ObstacleState;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.Facet;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.PageView;
import vn.camket.shared.web.Rows;
import vn.camket.shared.web.TypedReason;

/**
 * Obstacles, and what is done about one.
 */
@Controller
class ObstacleBookController {

	private static final String BACK = "redirect:/obstacles/{id}";

	private final ObstacleBook book;

	private final ObstacleDesk desk;

	private final ObstacleExport export;

	private final AgencyDirectory agencies;

	ObstacleBookController(ObstacleBook book, ObstacleDesk desk, ObstacleExport export, AgencyDirectory agencies) {
		this.book = book;
		this.desk = desk;
		this.export = export;
		this.agencies = agencies;
	}

	@GetMapping("/obstacles")
	String list(@ModelAttribute("filter") ObstacleFilter filter, @PageableDefault(size = 20) Pageable page,
			@AuthenticationPrincipal SignedInAccount account, Model model) {
		Map<ObstacleState, Long> counts = this.book.count(filter);
		List<Facet> states = new ArrayList<>();
		states.add(Facet.all("obstacle.list.all", counts.values().stream().mapToLong(Long::longValue).sum()));
		counts.forEach((state, count) -> states.add(Facet.of(state, count)));
		model.addAttribute("page", PageView.of(this.book.find(filter, page)));
		model.addAttribute("states", states);
		model.addAttribute("own", account.role().belongsToAgency());
		model.addAttribute("agencies", account.seesAllReports() ? this.agencies.options() : List.of());
		return "obstacle/list";
	}

	@GetMapping({ "/obstacles.xlsx", "/obstacles.csv" })
	void export(@ModelAttribute("filter") ObstacleFilter filter, Pageable page, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.export.write(filter, page.getSort(), Download.begin("vuong-mac", request, response));
	}

	@GetMapping("/obstacles/{id}")
	String show(@PathVariable UUID id, @AuthenticationPrincipal SignedInAccount account, Model model) {
		ObstacleLine line = this.book.read(id);
		if (!model.containsAttribute("answerForm")) {
			model.addAttribute(AnswerForm.EMPTY);
		}
		model.addAttribute("obstacle", line);
		model.addAttribute("events", this.book.events(id));
		model.addAttribute("mine", account.worksFor(line.agencyId()));
		model.addAttribute("together", (line.groupId() != null)
				? this.book.find(group(line.groupId()), Pageable.unpaged()).getContent() : List.of());
		model.addAttribute("alike", (account.role() == Role.OFFICER) ? this.book.alike(line) : List.of());
		return "obstacle/detail";
	}

	private static ObstacleFilter group(UUID group) {
		return new ObstacleFilter(null, null, null, null, null, null, group, null, null);
	}

	@PostMapping("/obstacles/{id}/answer")
	String answer(@PathVariable UUID id, @Valid @ModelAttribute AnswerForm answerForm, BindingResult errors,
			@AuthenticationPrincipal SignedInAccount account, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		Rows.checkDate(answerForm.documentOn(), "documentOn", errors);
		if (errors.hasErrors()) {
			return show(id, account, model);
		}
		try {
			int answered = this.desk.answer(id, answerForm.toAnswer(), Boolean.TRUE.equals(answerForm.alike()));
			Flash.ok(redirect, "obstacle.answered", answered);
			return BACK;
		}
		catch (OptimisticLockingFailureException ex) {
			model.addAttribute("stale", true);
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(id, account, model);
		}
	}

	@PostMapping("/obstacles/{id}/resolve")
	String resolve(@PathVariable UUID id, RedirectAttributes redirect) {
		try {
			this.desk.resolve(id, null);
			Flash.ok(redirect, "obstacle.resolved");
		}
		catch (OptimisticLockingFailureException ex) {
			Flash.warn(redirect, "obstacle.stale");
		}
		return BACK;
	}

	@PostMapping("/obstacles/{id}/reopen")
	String reopen(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			@AuthenticationPrincipal SignedInAccount account, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		TypedReason typed = new TypedReason(reason);
		if (typed.refused()) {
			typed.askAgain(model, response);
			return show(id, account, model);
		}
		try {
			this.desk.reopen(id, typed.said());
			Flash.ok(redirect, "obstacle.reopened");
		}
		catch (OptimisticLockingFailureException ex) {
			Flash.warn(redirect, "obstacle.stale");
		}
		return BACK;
	}

	@PostMapping("/obstacles/group")
	String group(@RequestParam(required = false) @Nullable List<UUID> ids, RedirectAttributes redirect) {
		if (ids == null || ids.size() < 2) {
			Flash.warn(redirect, "obstacle.group.two");
			return "redirect:/obstacles";
		}
		this.desk.group(ids);
		Flash.ok(redirect, "obstacle.grouped", ids.size());
		redirect.addAttribute("id", ids.get(0));
		return BACK;
	}

	@PostMapping("/obstacles/{id}/ungroup")
	String ungroup(@PathVariable UUID id, RedirectAttributes redirect) {
		this.desk.ungroup(id);
		Flash.ok(redirect, "obstacle.ungrouped");
		return BACK;
	}

}
