package vn.camket.agency.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.agency.AgencyCatalog;
import vn.camket.agency.AgencyDirectory;
import vn.camket.agency.AgencyGroupRow;
import vn.camket.agency.AgencyGroups;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.NotFoundException;

/**
 * The members of a group, and taking agencies in and out.
 */
@Controller
@RequestMapping("/agencies/groups/{code}")
class AgencyGroupController {

	private static final String BACK = "redirect:/agencies/groups/{code}";

	private final AgencyGroups groups;

	private final AgencyCatalog catalog;

	private final AgencyDirectory agencies;

	AgencyGroupController(AgencyGroups groups, AgencyCatalog catalog, AgencyDirectory agencies) {
		this.groups = groups;
		this.catalog = catalog;
		this.agencies = agencies;
	}

	@GetMapping
	String show(@PathVariable String code, Model model) {
		AgencyGroupRow group = this.catalog.groups()
			.stream()
			.filter((row) -> row.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new NotFoundException(AgencyGroupRow.class, code));
		if (!model.containsAttribute("membershipForm")) {
			model.addAttribute(new MembershipForm(null, null));
		}
		model.addAttribute("group", group);
		model.addAttribute("agencies", this.agencies.choices());
		return "agency/group";
	}

	@PostMapping("/join")
	String join(@PathVariable String code, @Valid @ModelAttribute MembershipForm membershipForm, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		if (membershipForm.agency() != null && membershipForm.day() != null && !errors.hasErrors()) {
			try {
				this.groups.join(code, List.of(membershipForm.agency()), membershipForm.day());
				Flash.ok(redirect, "agency.group.joined");
				return BACK;
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		return show(code, model);
	}

	@PostMapping("/leave")
	String leave(@PathVariable String code, @Valid @ModelAttribute MembershipForm membershipForm, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		if (membershipForm.agency() != null && membershipForm.day() != null && !errors.hasErrors()) {
			try {
				this.groups.leave(code, List.of(membershipForm.agency()), membershipForm.day());
				Flash.ok(redirect, "agency.group.left", PartialDate.of(membershipForm.day()).toDisplay());
				return BACK;
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		return show(code, model);
	}

	/**
	 * Which agency, and the first day on which it is a member, or the last.
	 */
	record MembershipForm(@NotNull @Nullable UUID agency, @NotNull @Nullable LocalDate day) {
	}

}
