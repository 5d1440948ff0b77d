package vn.camket.agreement.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.agreement.BulkChange;
import vn.camket.agreement.BulkChangeKind;
import vn.camket.agreement.BulkChanges;
import vn.camket.agreement.BulkRow;
import vn.camket.agreement.Responsibility;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.Rows;

/**
 * One change for the agreements ticked in the list: chosen, shown row by row, confirmed.
 */
@Controller
@RequestMapping("/agreements/bulk")
class BulkController {

	private final BulkChanges changes;

	private final AgreementFormPage page;

	BulkController(BulkChanges changes, AgreementFormPage page) {
		this.changes = changes;
		this.page = page;
	}

	@GetMapping
	String choose(@ModelAttribute @Nullable BulkForm bulkForm, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		BulkForm form = readable(bulkForm, errors);
		if (form.ids().isEmpty()) {
			Flash.warn(redirect, "bulk.none");
			return "redirect:" + form.back();
		}
		return show(model);
	}

	@GetMapping(params = "preview")
	String preview(@Valid @ModelAttribute @Nullable BulkForm bulkForm, BindingResult errors, Model model) {
		BulkForm form = readable(bulkForm, errors);
		BulkChange change = checked(form, errors);
		return (change != null) ? showPreview(form, change, model) : show(model);
	}

	@PostMapping
	String apply(@Valid @ModelAttribute @Nullable BulkForm bulkForm, BindingResult errors, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		BulkForm form = readable(bulkForm, errors);
		Map<UUID, Long> versions = versions(form);
		BulkChange change = checked(form, errors);
		if (change == null) {
			return show(model);
		}
		try {
			Flash.ok(redirect, "bulk.done", this.changes.apply(versions, change));
			return "redirect:" + form.back();
		}
		catch (OptimisticLockingFailureException | NotFoundException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("shown", versions);
			return showPreview(form, change, model);
		}
	}

	/** What cannot be read, or is not ours, no page of ours sends. */
	private static BulkForm readable(@Nullable BulkForm form, BindingResult errors) {
		if (errors.hasFieldErrors("ids") || errors.hasFieldErrors("query")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return Rows.read(form);
	}

	/** The change wanted, nothing where the form has to be mended first. */
	private @Nullable BulkChange checked(BulkForm form, BindingResult errors) {
		BulkChange change = form.change();
		if (form.kind() != null && (change == null || !isOffered(change))) {
			errors.rejectValue(form.kind().isAboutAgency() ? "agencyId" : "field", "bulk.refused.value");
		}
		return errors.hasErrors() ? null : change;
	}

	private boolean isOffered(BulkChange change) {
		AgreementFormChoices offered = this.page.choices();
		List<Choice> choices = change.kind().isAboutAgency() ? offered.agencies() : offered.fields();
		return choices.stream().anyMatch((choice) -> choice.value().equals(change.value()));
	}

	private static Map<UUID, Long> versions(BulkForm form) {
		if (form.ids().isEmpty() || form.ids().size() != form.versions().size()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return IntStream.range(0, form.ids().size())
			.boxed()
			.collect(Collectors.toMap(form.ids()::get, form.versions()::get));
	}

	private String showPreview(BulkForm form, BulkChange change, Model model) {
		List<BulkRow> rows = this.changes.preview(form.ids(), change);
		model.addAttribute("rows", rows);
		model.addAttribute("changed", rows.stream().filter(BulkRow::isChanged).count());
		model.addAttribute("names",
				this.changes.agencyNames(rows.stream()
					.flatMap((row) -> Stream.of(row.before(), row.after()))
					.flatMap(BulkController::agencies)
					.collect(Collectors.toSet())));
		return show(model);
	}

	private static Stream<UUID> agencies(Responsibility responsibility) {
		return Stream.concat(Stream.ofNullable(responsibility.leadAgencyId()), responsibility.coordinators().stream());
	}

	private String show(Model model) {
		AgreementFormChoices offered = this.page.choices();
		model.addAttribute("kinds", Choice.all(BulkChangeKind.class));
		model.addAttribute("agencies", offered.agencies());
		model.addAttribute("fields", offered.fields());
		model.addAttribute("fieldNames",
				offered.fields().stream().collect(Collectors.toMap(Choice::value, Choice::text)));
		return "agreement/bulk";
	}

}
