package vn.camket.activity.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import vn.camket.account.SignedInAccount;
import vn.camket.activity.ActivityBook;
import vn.camket.activity.ActivityExport;
import vn.camket.activity.ActivityFilter;
import vn.camket.agency.AgencyDirectory;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.PageView;

/**
 * Activities, and one of them.
 */
@Controller
class ActivityListController {

	private final ActivityBook book;

	private final ActivityExport export;

	private final AgencyDirectory agencies;

	ActivityListController(ActivityBook book, ActivityExport export, AgencyDirectory agencies) {
		this.book = book;
		this.export = export;
		this.agencies = agencies;
	}

	@GetMapping("/activities")
	String list(@ModelAttribute("filter") ActivityFilter filter, @PageableDefault(size = 20) Pageable page,
			@AuthenticationPrincipal SignedInAccount account, Model model) {
		model.addAttribute("page", PageView.of(this.book.find(filter, page)));
		model.addAttribute("own", !account.seesAllReports());
		model.addAttribute("agencies", this.agencies.options());
		return "activity/list";
	}

	@GetMapping({ "/activities.xlsx", "/activities.csv" })
	void export(@ModelAttribute("filter") ActivityFilter filter, Pageable page, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.export.write(filter, page.getSort(), Download.begin("hoat-dong", request, response));
	}

	@GetMapping("/activities/{id}")
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("activity", this.book.read(id));
		return "activity/detail";
	}

}
