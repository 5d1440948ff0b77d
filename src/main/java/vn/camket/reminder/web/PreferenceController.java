package vn.camket.reminder.web;

import java.nio.charset.StandardCharsets;

import jakarta.validation.Valid;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import vn.camket.reminder.DeadlineCalendar;
import vn.camket.reminder.Preference;
import vn.camket.reminder.Preferences;
import vn.camket.reminder.Reminders;
import vn.camket.shared.web.Flash;

/**
 * How the person signed in wants to be reminded, and the calendar of deadlines.
 */
@Controller
class PreferenceController {

	private static final String BACK = "redirect:/account/reminders";

	private final Preferences preferences;

	private final Reminders reminders;

	private final DeadlineCalendar calendar;

	PreferenceController(Preferences preferences, Reminders reminders, DeadlineCalendar calendar) {
		this.preferences = preferences;
		this.reminders = reminders;
		this.calendar = calendar;
	}

	@GetMapping("/account/reminders")
	String show(Model model) {
		Preference own = this.preferences.own();
		model.addAttribute(new PreferenceForm(own.email(), own.byEmail()));
		return render(own, model);
	}

	@PostMapping("/account/reminders")
	String save(@Valid @ModelAttribute PreferenceForm preferenceForm, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return render(this.preferences.own(), model);
		}
		this.preferences.change(preferenceForm.email(), Boolean.TRUE.equals(preferenceForm.byEmail()));
		Flash.ok(redirect, "reminder.saved");
		return BACK;
	}

	@PostMapping("/account/reminders/calendar")
	String renewCalendar(RedirectAttributes redirect) {
		this.preferences.renewCalendar();
		Flash.ok(redirect, "reminder.calendar.renewed");
		return BACK;
	}

	@GetMapping("/calendar/{token}.ics")
	ResponseEntity<byte[]> calendar(@PathVariable String token) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noStore())
			.body(this.calendar.write(token).getBytes(StandardCharsets.UTF_8));
	}

	private String render(Preference own, Model model) {
		model.addAttribute("preference", own);
		model.addAttribute("canSend", this.reminders.canSend());
		model.addAttribute("calendar",
				ServletUriComponentsBuilder.fromCurrentContextPath()
					.path("/calendar/{token}.ics")
					.buildAndExpand(own.calendarToken())
					.toUriString());
		return "reminder/own";
	}

}
