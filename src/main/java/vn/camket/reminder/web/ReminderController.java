package vn.camket.reminder.web;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.camket.reminder.Reminders;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.PageView;

/**
 * What reminders say today, without sending them, and what became of those written.
 */
@Controller
class ReminderController {

	private final Reminders reminders;

	private final Clock clock;

	ReminderController(Reminders reminders, Clock clock) {
		this.reminders = reminders;
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

}
