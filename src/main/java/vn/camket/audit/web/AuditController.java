package vn.camket.audit.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.audit.AuditBook;
import vn.camket.audit.AuditChain;
import vn.camket.audit.AuditExport;
import vn.camket.audit.AuditFilter;
import vn.camket.audit.AuditKind;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.Facet;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.PageView;

/**
 * The audit trail, its file and its check.
 */
@Controller
class AuditController {

	private final AuditBook book;

	private final AuditExport export;

	private final AuditChain chain;

	AuditController(AuditBook book, AuditExport export, AuditChain chain) {
		this.book = book;
		this.export = export;
		this.chain = chain;
	}

	@GetMapping("/admin/audit")
	String list(@ModelAttribute("filter") AuditFilter filter, @PageableDefault(size = 50) Pageable page, Model model) {
		model.addAttribute("page", PageView.of(this.book.find(filter, page)));
		model.addAttribute("kinds", facets(this.book.countByKind(filter)));
		model.addAttribute("check", this.chain.last().orElse(null));
		return "audit/list";
	}

	private static List<Facet> facets(Map<AuditKind, Long> counts) {
		List<Facet> facets = new ArrayList<>();
		facets.add(Facet.all("audit.all", counts.values().stream().mapToLong(Long::longValue).sum()));
		Arrays.stream(AuditKind.values())
			.map((kind) -> new Facet(kind.name(), null, "AuditKind." + kind, counts.getOrDefault(kind, 0L)))
			.forEach(facets::add);
		return facets;
	}

	@GetMapping({ "/admin/audit.xlsx", "/admin/audit.csv" })
	void export(@ModelAttribute("filter") AuditFilter filter, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.export.write(filter, Download.begin("nhat-ky", request, response));
	}

	@PostMapping("/admin/audit/check")
	String check(RedirectAttributes redirect) {
		AuditChain.Check check = this.chain.check();
		if (check.faults().isEmpty()) {
			Flash.ok(redirect, "audit.check.done", check.entries());
		}
		else {
			Flash.warn(redirect, "audit.check.faults", check.faults().size());
		}
		return "redirect:/admin/audit";
	}

}
