package vn.camket.history.web;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.camket.history.RecordHistory;
import vn.camket.history.RecordKind;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.PageView;

/**
 * The history of a record, and the record as it was on a day.
 */
@Controller
class HistoryController {

	private final RecordHistory history;

	HistoryController(RecordHistory history) {
		this.history = history;
	}

	@GetMapping({ "/{section:agreements|commitments|promises|partners|agencies|plans|tasks|periods}/{id}/history",
			"/admin/{section:users}/{id}/history" })
	String show(@PathVariable String section, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable LocalDate asOf, @PageableDefault(size = 20) Pageable page,
			Model model) {
		RecordKind kind = RecordKind.ofSection(section);
		model.addAttribute("name",
				this.history.name(kind, id).orElseThrow(() -> new NotFoundException(RecordKind.class, id)));
		model.addAttribute("kind", kind);
		model.addAttribute("home", kind.address(id));
		model.addAttribute("page", PageView.of(this.history.changes(kind, id, page)));
		if (asOf != null) {
			model.addAttribute("image", this.history.asOf(kind, id, asOf));
		}
		return "history/record";
	}

}
