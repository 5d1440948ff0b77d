package vn.camket.consolidation.web;

import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import vn.camket.consolidation.ConsolidatedWorkbook;
import vn.camket.consolidation.Excerpt;
import vn.camket.consolidation.PeriodFigures;
import vn.camket.consolidation.SentReports;
import vn.camket.report.AgencyNaming;
import vn.camket.report.ReportSection;
import vn.camket.shared.spreadsheet.ListingFormat;
import vn.camket.shared.web.Download;

/**
 * What all reports of a period say together: live, as long as the period is not
 * finalised.
 */
@Controller
@RequestMapping("/periods/{id}")
class ConsolidatedController {

	private static final List<ReportSection> SECTIONS = List.of(ReportSection.OBSTACLES, ReportSection.RECOMMENDATIONS);

	private final PeriodFigures figures;

	private final SentReports reports;

	private final ConsolidatedWorkbook workbook;

	private final Clock clock;

	ConsolidatedController(PeriodFigures figures, SentReports reports, ConsolidatedWorkbook workbook, Clock clock) {
		this.figures = figures;
		this.reports = reports;
		this.workbook = workbook;
		this.clock = clock;
	}

	@GetMapping("/consolidated")
	String show(@PathVariable UUID id, @RequestParam(defaultValue = "THEN") AgencyNaming names, Model model) {
		model.addAttribute("figures", this.figures.read(id, this.clock.instant(), names));
		model.addAttribute("sections", bySection(this.reports.excerpts(id, SECTIONS, names)));
		return "period/consolidated";
	}

	@GetMapping("/consolidated.xlsx")
	void export(@PathVariable UUID id, @RequestParam(defaultValue = "THEN") AgencyNaming names,
			HttpServletResponse response) throws IOException {
		Download.head(response, ListingFormat.XLSX.mediaType(), this.workbook.name(id));
		String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
		this.workbook.write(id, this.clock.instant(), names, site, response.getOutputStream());
	}

	private static Map<ReportSection, List<Excerpt>> bySection(List<Excerpt> excerpts) {
		Map<ReportSection, List<Excerpt>> sections = new EnumMap<>(ReportSection.class);
		SECTIONS.forEach((section) -> sections.put(section,
				excerpts.stream().filter((excerpt) -> excerpt.section() == section).toList()));
		return sections;
	}

}
