package vn.camket.partner.web;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import vn.camket.partner.Briefing;
import vn.camket.partner.PartnerCatalog;
import vn.camket.partner.PartnerExport;
import vn.camket.partner.PartnerFilter;
import vn.camket.partner.PartnerLine;
import vn.camket.partner.Relationships;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.PageView;

/**
 * Partners, what stands between one and us, and the two pages that a leader reads before
 * a visit.
 */
@Controller
class PartnerController {

	private final PartnerCatalog catalog;

	private final PartnerExport export;

	private final Relationships relationships;

	private final Clock clock;

	PartnerController(PartnerCatalog catalog, PartnerExport export, Relationships relationships, Clock clock) {
		this.catalog = catalog;
		this.export = export;
		this.relationships = relationships;
		this.clock = clock;
	}

	@GetMapping("/partners")
	String list(@ModelAttribute("filter") PartnerFilter filter, @PageableDefault(size = 20) Pageable page,
			Model model) {
		model.addAttribute("page", PageView.of(this.catalog.find(filter, page)));
		model.addAttribute("countries", this.catalog.countries(filter));
		return "partner/list";
	}

	@GetMapping({ "/partners.xlsx", "/partners.csv" })
	void export(@ModelAttribute("filter") PartnerFilter filter, Pageable page, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.export.write(filter, page.getSort(), Download.begin("doi-tac", request, response));
	}

	@GetMapping("/partners/{id}")
	String show(@PathVariable UUID id, Model model) {
		PartnerLine partner = this.catalog.read(id);
		if (partner.mergedInto() != null) {
			return "redirect:/partners/" + partner.mergedInto();
		}
		model.addAttribute("partner", partner);
		model.addAttribute("relationship", this.relationships.of(id, null));
		return "partner/detail";
	}

	@GetMapping("/partners/{id}/briefing")
	String brief(@PathVariable UUID id, Model model) {
		PartnerLine partner = this.catalog.read(id);
		model.addAttribute("partner", partner);
		return brief(partner.name(), "/partners/" + id, id, null, model);
	}

	@GetMapping("/countries/{code}/briefing")
	String briefOnCountry(@PathVariable String code, Model model) {
		return brief(this.catalog.country(code), "/partners?country=" + code, null, code, model);
	}

	private String brief(String name, String home, @Nullable UUID partner, @Nullable String country, Model model) {
		model.addAttribute("name", name);
		model.addAttribute("home", home);
		model.addAttribute("now", this.clock.instant());
		model.addAttribute("briefing", Briefing.of(this.relationships.of(partner, country)));
		return "partner/briefing";
	}

}
