package vn.camket.report.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import vn.camket.report.BoardRow;
import vn.camket.report.PeriodBoard;
import vn.camket.report.PeriodExport;
import vn.camket.report.PeriodOverview;
import vn.camket.report.ReportingPeriods;
import vn.camket.shared.web.Download;

/**
 * The periods as a file, and the board of one under the same filter and order.
 */
@Controller
class PeriodExportController {

	private final ReportingPeriods periods;

	private final PeriodBoard board;

	private final PeriodExport export;

	PeriodExportController(ReportingPeriods periods, PeriodBoard board, PeriodExport export) {
		this.periods = periods;
		this.board = board;
		this.export = export;
	}

	@GetMapping({ "/periods.xlsx", "/periods.csv" })
	void periods(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.export.periods(this.periods.list(), Download.begin("ky-bao-cao", request, response));
	}

	@GetMapping({ "/periods/{id}.xlsx", "/periods/{id}.csv" })
	void board(@PathVariable UUID id, @ModelAttribute("filter") BoardFilter filter,
			@PageableDefault(sort = "daysLate", direction = Direction.DESC) Pageable pageable,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		PeriodOverview period = this.periods.find(id);
		List<BoardRow> rows = this.board.rows(period, filter.naming(), filter.q(), pageable.getSort())
			.stream()
			.filter(filter::matches)
			.toList();
		this.export.board(period, rows, Download.begin("tinh-hinh-bao-cao-" + id, request, response));
	}

}
