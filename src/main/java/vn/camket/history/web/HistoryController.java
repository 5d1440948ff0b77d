package vn.camket.history.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.camket.history.HistoryExport;
import vn.camket.history.RecordHistory;
import vn.camket.history.RecordKind;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.web.PageView;

/**
 * The history of a record, and the record as it was on a day.
 */
@Controller
class HistoryController {

	private static final String RECORDS = "/{section:agreements|commitments|promises|partners|agencies|plans|tasks|periods}/{id}/history";

	private static final String USERS = "/admin/{section:users}/{id}/history";

	private final RecordHistory history;

	private final HistoryExport export;

	HistoryController(RecordHistory history, HistoryExport export) {
		this.history = history;
		this.export = export;
	}

	@GetMapping({ RECORDS, USERS })
	String show(@PathVariable String section, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable LocalDate asOf, @PageableDefault(size = 20) Pageable page,
			Model model) {
		RecordKind kind = RecordKind.ofSection(section);
		model.addAttribute("name", name(kind, id));
		model.addAttribute("kind", kind);
		model.addAttribute("home", kind.address(id));
		model.addAttribute("page", PageView.of(this.history.changes(kind, id, page)));
		if (asOf != null) {
			model.addAttribute("image", this.history.asOf(kind, id, asOf));
		}
		return "history/record";
	}

	@GetMapping({ RECORDS + ".xlsx", RECORDS + ".csv", USERS + ".xlsx", USERS + ".csv" })
	void export(@PathVariable String section, @PathVariable UUID id, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		RecordKind kind = RecordKind.ofSection(section);
		this.export.write(kind, id, name(kind, id), Download.begin("lich-su-thay-doi", request, response));
	}

	private String name(RecordKind kind, UUID id) {
		return this.history.name(kind, id).orElseThrow(() -> new NotFoundException(RecordKind.class, id));
	}

}
