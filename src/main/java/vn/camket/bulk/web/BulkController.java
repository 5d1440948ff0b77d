package vn.camket.bulk.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;
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

import vn.camket.bulk.BulkChanges;
import vn.camket.shared.bulk.BulkChange;
import vn.camket.shared.bulk.BulkOperation;
import vn.camket.shared.bulk.BulkRow;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.RegisterAddress;
import vn.camket.shared.web.Rows;

/**
 * One change for the rows ticked in a list: chosen, shown row by row, confirmed.
 */
@Controller
@RequestMapping({ "/agreements/bulk", "/commitments/bulk", "/promises/bulk", "/partners/bulk", "/agencies/bulk",
		"/admin/users/bulk" })
class BulkController {

	private final BulkChanges changes;

	BulkController(BulkChanges changes) {
		this.changes = changes;
	}

	@ModelAttribute("section")
	String section(HttpServletRequest request) {
		return RegisterAddress.section(request);
	}

	@GetMapping
	String choose(@ModelAttribute("section") String section, @ModelAttribute BulkForm bulkForm, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		requireReadable(errors);
		if (bulkForm.ids().isEmpty()) {
			Flash.warn(redirect, "bulk.none");
			return "redirect:" + bulkForm.back(RegisterAddress.of(section));
		}
		return show(section, bulkForm, this.changes.operations(section), model);
	}

	@GetMapping(params = "preview")
	String preview(@ModelAttribute("section") String section, @Valid @ModelAttribute BulkForm bulkForm,
			BindingResult errors, Model model) {
		requireReadable(errors);
		List<BulkOperation> offered = this.changes.operations(section);
		BulkChange change = checked(bulkForm, offered, errors);
		if (change != null) {
			addRows(section, bulkForm, change, model);
		}
		return show(section, bulkForm, offered, model);
	}

	@PostMapping
	String apply(@ModelAttribute("section") String section, @Valid @ModelAttribute BulkForm bulkForm,
			BindingResult errors, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		requireReadable(errors);
		Map<UUID, Long> versions = versions(bulkForm);
		List<BulkOperation> offered = this.changes.operations(section);
		BulkChange change = checked(bulkForm, offered, errors);
		if (change != null) {
			try {
				Flash.ok(redirect, "bulk.done", this.changes.apply(section, versions, change));
				return "redirect:" + bulkForm.back(RegisterAddress.of(section));
			}
			catch (FieldRefusedException ex) {
				ex.rejectForm(errors);
				addRows(section, bulkForm, change, model);
			}
			catch (OptimisticLockingFailureException | NotFoundException ex) {
				response.setStatus(HttpStatus.CONFLICT.value());
				model.addAttribute("shown", versions);
				addRows(section, bulkForm, change, model);
			}
		}
		return show(section, bulkForm, offered, model);
	}

	/** What cannot be read, or is not ours, no page of ours sends. */
	private static void requireReadable(BindingResult errors) {
		if (errors.hasFieldErrors("ids") || errors.hasFieldErrors("versions") || errors.hasFieldErrors("query")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

	private static Map<UUID, Long> versions(BulkForm form) {
		if (form.ids().isEmpty() || form.ids().size() != form.versions().size()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return IntStream.range(0, form.ids().size())
			.boxed()
			.collect(Collectors.toMap(form.ids()::get, form.versions()::get));
	}

	/** The change wanted, nothing where the form has to be mended first. */
	private static @Nullable BulkChange checked(BulkForm form, List<BulkOperation> offered, BindingResult errors) {
		if (errors.hasErrors() || form.operation() == null) {
			return null;
		}
		BulkOperation operation = offered.stream()
			.filter((candidate) -> candidate.name().equals(form.operation()))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		String chosen = null;
		if (operation.value() != null) {
			chosen = Objects.requireNonNullElse(form.values().get(operation.value().name()), "");
			if (!operation.value().offers(chosen)) {
				errors.rejectValue("values[" + operation.value().name() + "]", "bulk.refused.value");
			}
		}
		if (operation.dated() && form.day() == null) {
			errors.rejectValue("day", "NotNull");
		}
		return errors.hasErrors() ? null : new BulkChange(operation.name(), chosen, form.day());
	}

	private void addRows(String section, BulkForm form, BulkChange change, Model model) {
		List<BulkRow> rows = this.changes.preview(section, form.ids(), change);
		model.addAttribute("rows", rows);
		model.addAttribute("changed", rows.stream().filter(BulkRow::isChanged).count());
	}

	private static String show(String section, BulkForm form, List<BulkOperation> offered, Model model) {
		if (model.getAttribute("bulkForm") == null) {
			Rows.show("bulkForm", form, model);
		}
		model.addAttribute("home", RegisterAddress.of(section));
		model.addAttribute("back", form.back(RegisterAddress.of(section)));
		model.addAttribute("operations", offered.stream().map(BulkOperation::words).toList());
		model.addAttribute("fields", BulkField.of(offered));
		model.addAttribute("dated", BulkField.names(offered, BulkOperation::dated));
		return "bulk/change";
	}

}
