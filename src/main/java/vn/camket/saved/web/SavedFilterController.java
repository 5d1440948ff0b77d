package vn.camket.saved.web;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.saved.SavedFilter;
import vn.camket.saved.SavedFilters;
import vn.camket.shared.web.Flash;

/**
 * Keeps the filter of the list that the person looks at, and drops it again. Both lead
 * back to the list.
 */
@Controller
@RequestMapping("/filters")
class SavedFilterController {

	private final SavedFilters filters;

	SavedFilterController(SavedFilters filters) {
		this.filters = filters;
	}

	@PostMapping
	String keep(@Valid @ModelAttribute FilterForm form, BindingResult errors, RedirectAttributes redirect) {
		if (errors.hasFieldErrors("list") || errors.hasFieldErrors("query")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		if (!errors.hasErrors()) {
			String name = Objects.requireNonNull(form.name()).strip();
			Optional<SavedFilter> kept = this.filters.keep(Objects.requireNonNull(form.list()), name,
					Objects.requireNonNull(form.query()));
			if (kept.isPresent()) {
				Flash.ok(redirect, "savedFilter.kept", name);
				return "redirect:" + kept.get().address();
			}
			errors.rejectValue("name", "savedFilter.full", new Object[] { SavedFilters.MOST }, null);
		}
		return "saved/name";
	}

	@PostMapping("/{id}/drop")
	String drop(@PathVariable UUID id, RedirectAttributes redirect) {
		SavedFilter dropped = this.filters.drop(id);
		Flash.ok(redirect, "savedFilter.dropped", dropped.name());
		return "redirect:" + dropped.address();
	}

}
