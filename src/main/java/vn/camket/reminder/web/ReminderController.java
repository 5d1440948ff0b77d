package vn.camket.reminder.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.camket.reminder.MessageExport;
import vn.camket.reminder.Reminders;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.PageView;

/**
 * What reminders say today, without sending them, and what became of those written.
 */
@Controller
class ReminderController {

	private final Reminders reminders;

	private final MessageExport export;

	private final Clock clock;

	ReminderController(Reminders reminders, MessageExport export, Clock clock) {
		this.reminders = reminders;
		this.export = export;
		this.clock = clock;
	}

	@GetMapping("/admin/reminders")
	String show(@RequestParam(required = false) @Nullable LocalDate day, @PageableDefault(size = 20) Pageable page,
			Model model) {
		LocalDate shown = (day != null) ? day : ProvinceTime.today(this.clock);
		model.addAttribute("day", shown);
		model.addAttribute("canSend", this.reminders.canSend());
		model.addAttribute("digests", this.reminders.preview(shown));
		model.addAttribute("page", PageView.of(this.reminders.messages(page)));
		return "reminder/admin";
	}

	@GetMapping({ "/admin/reminders.xlsx", "/admin/reminders.csv" })
	void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.export.write(Download.begin("thu-nhac-viec", request, response));
	}

}
