package vn.camket.agency.web;

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

import vn.camket.agency.AgencyCatalog;
import vn.camket.agency.AgencyExport;
import vn.camket.agency.AgencyFilter;
import vn.camket.agency.AgencyKind;
import vn.camket.agency.AgencyMark;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.Facet;
import vn.camket.shared.web.PageView;

@Controller
class AgencyListController {

	private final AgencyCatalog agencies;

	private final AgencyExport export;

	AgencyListController(AgencyCatalog agencies, AgencyExport export) {
		this.agencies = agencies;
		this.export = export;
	}

	@GetMapping("/agencies")
	String list(@ModelAttribute("filter") AgencyFilter filter, @PageableDefault(size = 20) Pageable page, Model model) {
		model.addAttribute("page", PageView.of(this.agencies.search(filter, page)));
		model.addAttribute("kinds", kinds(this.agencies.countByKind(filter)));
		model.addAttribute("marks", marks(this.agencies.countByMark(filter)));
		model.addAttribute("groups", this.agencies.groupNames());
		return "agency/list";
	}

	@GetMapping(path = "/agencies", params = "tab=groups")
	String groups(Model model) {
		model.addAttribute("groups", this.agencies.groups());
		return "agency/groups";
	}

	@GetMapping({ "/agencies.xlsx", "/agencies.csv" })
	void export(@ModelAttribute("filter") AgencyFilter filter, Pageable page, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.export.write(filter, page.getSort(), Download.begin("co-quan", request, response));
	}

	@GetMapping({ "/agencies/groups.xlsx", "/agencies/groups.csv" })
	void exportGroups(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.export.groups(Download.begin("nhom-co-quan", request, response));
	}

	private static List<Facet> kinds(Map<AgencyKind, Long> counts) {
		List<Facet> facets = new ArrayList<>();
		facets.add(Facet.all("agency.list.allKinds", counts.values().stream().mapToLong(Long::longValue).sum()));
		counts.forEach((kind, count) -> facets.add(Facet.of(kind, count)));
		return facets;
	}

	private static List<Facet> marks(Map<AgencyMark, Long> counts) {
		return Arrays.stream(AgencyMark.values()).map((mark) -> Facet.of(mark, counts.getOrDefault(mark, 0L))).toList();
	}

}
