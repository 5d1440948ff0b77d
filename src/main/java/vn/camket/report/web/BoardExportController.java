package vn.camket.report.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import vn.camket.report.BoardRow;
import vn.camket.report.BoardWorkbook;
import vn.camket.report.PeriodBoard;
import vn.camket.report.PeriodOverview;
import vn.camket.report.ReportingPeriods;

/**
 * A period's board as a workbook, under the same filter and order.
 */
@Controller
class BoardExportController {

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final ReportingPeriods periods;

	private final PeriodBoard board;

	private final BoardWorkbook workbook;

	BoardExportController(ReportingPeriods periods, PeriodBoard board, BoardWorkbook workbook) {
		this.periods = periods;
		this.board = board;
		this.workbook = workbook;
	}

	@GetMapping("/periods/{id}.xlsx")
	void export(@PathVariable UUID id, @ModelAttribute("filter") BoardFilter filter,
			@PageableDefault(sort = "daysLate", direction = Direction.DESC) Pageable pageable,
			HttpServletResponse response) throws IOException {
		PeriodOverview period = this.periods.find(id);
		List<BoardRow> rows = this.board.rows(period, filter.q(), pageable.getSort())
			.stream()
			.filter(filter::matches)
			.toList();
		response.setContentType(WORKBOOK);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("tinh-hinh-bao-cao-" + id + ".xlsx").build().toString());
		this.workbook.write(period, rows, response.getOutputStream());
	}

}
