package vn.camket.plan.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.plan.Assignees;
import vn.camket.plan.PlanCatalog;
import vn.camket.plan.TimeFrame;
import vn.camket.plan.annex.AnnexDraft;
import vn.camket.plan.annex.AnnexImport;
import vn.camket.shared.office.FileRefusedException;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.UploadName;

/**
 * Takes the annex of a plan in from Word or Excel: the file, what was understood of it,
 * and its tasks on confirmation.
 */
@Controller
@RequestMapping("/plans/import")
class AnnexImportController {

	private static final String PREVIEW = "plan/import-preview";

	private final AnnexImport annexes;

	private final PlanCatalog plans;

	private final Assignees assignees;

	AnnexImportController(AnnexImport annexes, PlanCatalog plans, Assignees assignees) {
		this.annexes = annexes;
		this.plans = plans;
		this.assignees = assignees;
	}

	@GetMapping
	String showForm(@RequestParam(required = false) @Nullable UUID plan, Model model) {
		model.addAttribute("plan", plan);
		model.addAttribute("plans", this.plans.plans().stream().filter((row) -> row.tasks() == 0).toList());
		return "plan/import";
	}

	@PostMapping
	String read(@RequestParam(required = false) @Nullable UUID plan,
			@RequestParam(required = false) @Nullable MultipartFile file, Model model, RedirectAttributes redirect,
			HttpServletResponse response) throws IOException {
		String refused;
		if (plan == null) {
			refused = "annex.refused.noPlan";
		}
		else if (file == null || file.isEmpty()) {
			refused = "annex.refused.noFile";
		}
		else {
			try {
				redirect.addAttribute("id", this.annexes.read(plan, UploadName.of(file), file.getBytes()));
				return "redirect:/plans/import/{id}";
			}
			catch (FileRefusedException ex) {
				refused = ex.code();
			}
			catch (FieldRefusedException ex) {
				refused = ex.code();
			}
		}
		model.addAttribute("refused", refused);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return showForm(plan, model);
	}

	@GetMapping("/{id}")
	String preview(@PathVariable UUID id, Model model) {
		AnnexDraft draft = this.annexes.draft(id);
		model.addAttribute("plan", this.plans.find(this.annexes.plan(id)).orElseThrow());
		model.addAttribute("draft", draft);
		Map<String, String> names = this.assignees.names(List.of());
		model.addAttribute("names", names);
		model.addAttribute("who", choices(names));
		model.addAttribute("timeFrames", TimeFrame.values());
		return PREVIEW;
	}

	@PostMapping("/{id}")
	String confirm(@PathVariable UUID id, @ModelAttribute("confirmation") AnnexConfirmation confirmation,
			RedirectAttributes redirect) {
		try {
			redirect.addAttribute("plan",
					this.annexes.confirm(id, confirmation.chosenNames(), confirmation.chosenTimes()));
			Flash.ok(redirect, "annex.imported");
			return "redirect:/plans/{plan}";
		}
		catch (FieldRefusedException ex) {
			Flash.warn(redirect, ex.code());
			return "redirect:/plans/import/{id}";
		}
	}

	private static List<Choice> choices(Map<String, String> names) {
		return names.entrySet().stream().map((name) -> Choice.named(name.getKey(), name.getValue())).toList();
	}

}
