package vn.camket.agency.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.camket.agency.AgencyCatalog;
import vn.camket.agency.AgencyInvolvement;
import vn.camket.agency.AgencyLineage;
import vn.camket.shared.time.ProvinceTime;

@Controller
@RequestMapping("/agencies/{id}")
class AgencyDetailController {

	private final AgencyCatalog agencies;

	private final AgencyLineage lineage;

	private final List<AgencyInvolvement> involvements;

	private final Clock clock;

	AgencyDetailController(AgencyCatalog agencies, AgencyLineage lineage, List<AgencyInvolvement> involvements,
			Clock clock) {
		this.agencies = agencies;
		this.lineage = lineage;
		this.involvements = List.copyOf(involvements);
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("agency", this.agencies.details(id));
		model.addAttribute("lineage", this.lineage.of(id));
		model.addAttribute("involvements",
				this.involvements.stream()
					.flatMap((involvement) -> involvement.of(id, ProvinceTime.today(this.clock)).stream())
					.toList());
		return "agency/detail";
	}

}
