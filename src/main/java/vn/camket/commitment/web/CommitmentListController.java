package vn.camket.commitment.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.camket.agency.AgencyDirectory;
import vn.camket.agency.AgencyNaming;
import vn.camket.agreement.AgreementReader;
import vn.camket.commitment.AgreementClauses;
import vn.camket.commitment.AgreementClauses.Clause;
import vn.camket.commitment.CommitmentExport;
import vn.camket.commitment.CommitmentFilter;
import vn.camket.commitment.CommitmentMatches;
import vn.camket.commitment.CommitmentSearch;
import vn.camket.commitment.CommitmentState;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.Facet;
import vn.camket.shared.web.PageView;

/**
 * Commitments across their sources, and those of one source.
 */
@Controller
class CommitmentListController {

	private final CommitmentSearch search;

	private final CommitmentExport export;

	private final AgreementClauses clauses;

	private final AgreementReader agreements;

	private final AgencyDirectory agencies;

	CommitmentListController(CommitmentSearch search, CommitmentExport export, AgreementClauses clauses,
			AgreementReader agreements, AgencyDirectory agencies) {
		this.search = search;
		this.export = export;
		this.clauses = clauses;
		this.agreements = agreements;
		this.agencies = agencies;
	}

	@GetMapping("/commitments")
	String list(@ModelAttribute("filter") CommitmentFilter filter, @PageableDefault(size = 20) Pageable page,
			Model model) {
		CommitmentMatches found = this.search.find(filter, page);
		model.addAttribute("page", PageView.of(found.page()));
		model.addAttribute("states", states(found.counts()));
		model.addAttribute("agencies", this.agencies.options());
		return "commitment/list";
	}

	private static List<Facet> states(Map<CommitmentState, Long> counts) {
		List<Facet> facets = new ArrayList<>();
		facets.add(Facet.all("commitment.list.all", counts.values().stream().mapToLong(Long::longValue).sum()));
		counts.forEach((state, count) -> facets.add(Facet.of(state, count)));
		return facets;
	}

	@GetMapping({ "/commitments.xlsx", "/commitments.csv" })
	void export(@ModelAttribute("filter") CommitmentFilter filter, Pageable page, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.export.write(filter, page.getSort(), Download.begin("cam-ket", request, response));
	}

	@GetMapping({ "/agreements/{id}/commitments.xlsx", "/agreements/{id}/commitments.csv" })
	void exportOfAgreement(@PathVariable UUID id, @RequestParam(defaultValue = "NOW") AgencyNaming names, Pageable page,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.agreements.read(id, null);
		this.export.write(CommitmentFilter.of(id, names), page.getSort(), Download.begin("cam-ket", request, response));
	}

	@GetMapping("/agreements/{id}/commitments")
	String ofAgreement(@PathVariable UUID id, @RequestParam(defaultValue = "NOW") AgencyNaming names, Model model) {
		List<Clause> listed = this.clauses.of(id);
		model.addAttribute("agreement", this.agreements.read(id, null));
		model.addAttribute("naming", names);
		model.addAttribute("page",
				PageView.of(this.search.find(CommitmentFilter.of(id, names), Pageable.ofSize(200)).page()));
		model.addAttribute("clauses", listed);
		model.addAttribute("covered", listed.stream().filter(Clause::isCovered).count());
		return "commitment/of-agreement";
	}

}
