package vn.camket.agreement.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.camket.account.Role;
import vn.camket.account.SignedInAccount;
import vn.camket.agreement.AgreementFacets;
import vn.camket.agreement.AgreementFacets.Count;
import vn.camket.agreement.AgreementFilter;
import vn.camket.agreement.AgreementMatches;
import vn.camket.agreement.AgreementSearch;
import vn.camket.agreement.AgreementState;
import vn.camket.agreement.InstrumentKind;
import vn.camket.shared.web.Facet;
import vn.camket.shared.web.PageView;

@Controller
class AgreementListController {

	private final AgreementSearch search;

	AgreementListController(AgreementSearch search) {
		this.search = search;
	}

	@GetMapping("/agreements")
	String list(@ModelAttribute("filter") @Nullable AgreementFilter typed, BindingResult errors,
			@PageableDefault(size = 20, sort = "state") Pageable pageable,
			@AuthenticationPrincipal SignedInAccount account, Model model) {
		AgreementFilter filter = (typed != null && !errors.hasErrors()) ? typed : AgreementFilter.NONE;
		AgreementMatches found = this.search.search(filter, pageable);
		AgreementFacets facets = found.facets();
		model.addAttribute("page", PageView.of(found.page()));
		model.addAttribute("day", this.search.dayOf(filter));
		model.addAttribute("states", states(facets, filter));
		model.addAttribute("kinds", kinds(facets));
		model.addAttribute("countries", named(facets.countries()));
		model.addAttribute("agencies", named(facets.agencies()));
		model.addAttribute("fields", named(facets.fields()));
		model.addAttribute("years", named(facets.years()));
		model.addAttribute("within",
				facets.within()
					.stream()
					.filter((count) -> count.rows() > 0)
					.sorted(Comparator.comparing((count) -> Integer.valueOf(count.value())))
					.toList());
		model.addAttribute("inherited", facets.inherited());
		model.addAttribute("unclear", facets.unclear());
		model.addAttribute("mayCreate", account.role() == Role.OFFICER || account.role().belongsToAgency());
		return "agreement/list";
	}

	/** States in the order of their urgency; those without a row are left out. */
	private static List<Facet> states(AgreementFacets facets, AgreementFilter filter) {
		Map<String, Long> counts = facets.states().stream().collect(Collectors.toMap(Count::value, Count::rows));
		List<Facet> states = new ArrayList<>();
		states.add(Facet.all("agreement.list.all", facets.all()));
		Arrays.stream(AgreementState.values())
			.filter((state) -> counts.containsKey(state.name()) || state == filter.state())
			.forEach((state) -> states.add(Facet.of(state, counts.getOrDefault(state.name(), 0L))));
		return states;
	}

	private static List<Facet> kinds(AgreementFacets facets) {
		return facets.kinds()
			.stream()
			.map((count) -> Facet.of(InstrumentKind.valueOf(count.value()), count.rows()))
			.toList();
	}

	private static List<Facet> named(List<Count> counts) {
		return counts.stream().map((count) -> Facet.named(count.value(), count.text(), count.rows())).toList();
	}

}
