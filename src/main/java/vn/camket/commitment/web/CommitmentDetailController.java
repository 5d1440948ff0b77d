package vn.camket.commitment.web;

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

import vn.camket.commitment.CommitmentReader;
import vn.camket.commitment.CommitmentRegister;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.TypedReason;

@Controller
@RequestMapping("/commitments/{id}")
class CommitmentDetailController {

	private final CommitmentReader reader;

	private final CommitmentRegister register;

	CommitmentDetailController(CommitmentReader reader, CommitmentRegister register) {
		this.reader = reader;
		this.register = register;
	}

	@GetMapping
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("commitment", this.reader.read(id));
		return "commitment/detail";
	}

	@PostMapping("/archive")
	String archive(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		this.register.find(id);
		TypedReason typed = new TypedReason(reason);
		if (typed.refused()) {
			typed.askAgain(model, response);
			return show(id, model);
		}
		this.register.archive(id, typed.said());
		Flash.ok(redirect, "commitment.archived");
		return "redirect:/commitments/{id}";
	}

	@PostMapping("/restore")
	String restore(@PathVariable UUID id, RedirectAttributes redirect) {
		this.register.restore(id);
		Flash.ok(redirect, "commitment.restored");
		return "redirect:/commitments/{id}";
	}

}
