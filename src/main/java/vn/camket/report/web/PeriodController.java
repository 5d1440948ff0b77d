package vn.camket.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.agency.AgencyNaming;
import vn.camket.report.BoardRow;
import vn.camket.report.MovedDeadlines;
import vn.camket.report.PeriodBoard;
import vn.camket.report.PeriodOverview;
import vn.camket.report.PeriodPhase;
import vn.camket.report.PeriodStrip;
import vn.camket.report.ReportingCalendar;
import vn.camket.report.ReportingPeriods;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.PageView;
import vn.camket.shared.web.Segment;

/**
 * The reporting periods and the board of one.
 */
@Controller
@RequestMapping("/periods")
class PeriodController {

	private final ReportingPeriods periods;

	private final PeriodBoard board;

	private final MovedDeadlines movedDeadlines;

	private final ReportingCalendar calendar;

	private final Clock clock;

	PeriodController(ReportingPeriods periods, PeriodBoard board, MovedDeadlines movedDeadlines,
			ReportingCalendar calendar, Clock clock) {
		this.periods = periods;
		this.board = board;
		this.movedDeadlines = movedDeadlines;
		this.calendar = calendar;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		LocalDate today = ProvinceTime.today(this.clock);
		List<PeriodOverview> all = this.periods.list();
		Map<String, ArrayList<PeriodOverview>> byPlan = all.stream()
			.collect(Collectors.groupingBy(PeriodOverview::plan, LinkedHashMap::new,
					Collectors.toCollection(ArrayList::new)));
		byPlan.values()
			.forEach((made) -> made.sort(Comparator.comparing((period) -> period.phase(today) != PeriodPhase.OPEN)));
		Map<UUID, List<Segment>> strips = all.stream()
			.collect(Collectors.toMap(PeriodOverview::id, PeriodStrip::segments));
		model.addAttribute("plans", byPlan);
		model.addAttribute("strips", strips);
		model.addAttribute("today", today);
		return "period/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, @ModelAttribute("filter") BoardFilter filter,
			@PageableDefault(size = 50, sort = "daysLate", direction = Direction.DESC) Pageable pageable, Model model) {
		PeriodOverview period = this.periods.find(id);
		model.addAttribute("period", period);
		model.addAttribute("moved", this.movedDeadlines.of(id).orElse(null));
		model.addAttribute("today", ProvinceTime.today(this.clock));
		if (period.openedAt() == null) {
			return "period/upcoming";
		}
		List<BoardRow> rows = this.board.rows(period, filter.naming(), filter.q(), pageable.getSort());
		List<BoardRow> matching = rows.stream().filter(filter::matches).toList();
		List<BoardRow> shown = matching.stream().skip(pageable.getOffset()).limit(pageable.getPageSize()).toList();
		model.addAttribute("namings", AgencyNaming.values());
		model.addAttribute("segments", PeriodStrip.segments(period));
		model.addAttribute("outcomes", this.board.outcomes(id));
		model.addAttribute("exempt", this.board.exempt(id));
		model.addAttribute("facets", BoardFacets.of(rows, filter));
		model.addAttribute("page", PageView.of(new PageImpl<>(shown, pageable, matching.size())));
		return "period/board";
	}

	@PostMapping("/{id}/open")
	String open(@PathVariable UUID id, RedirectAttributes redirect) {
		this.calendar.open(id);
		Flash.ok(redirect, "period.opened", this.periods.find(id).reports().owed());
		return "redirect:/periods/{id}";
	}

}
