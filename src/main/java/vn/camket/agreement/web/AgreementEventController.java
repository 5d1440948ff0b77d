package vn.camket.agreement.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.agreement.AgreementEvents;
import vn.camket.agreement.AgreementRegister;
import vn.camket.agreement.AgreementSnapshot;
import vn.camket.agreement.EventKind;
import vn.camket.agreement.RecordedEvent;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.CreationKey;
import vn.camket.shared.web.FieldConflict;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.TypedReason;
import vn.camket.shared.web.UsedFormException;

/**
 * Records the events of an agreement, corrects them and takes them out.
 */
@Controller
@RequestMapping("/agreements/{id}/events")
class AgreementEventController {

	private static final String PAGE = "agreement/event";

	private static final String BACK = "redirect:/agreements/{id}#events";

	private final AgreementEvents events;

	private final AgreementRegister register;

	AgreementEventController(AgreementEvents events, AgreementRegister register) {
		this.events = events;
		this.register = register;
	}

	/**
	 * @param kind what is to be recorded, where that is known; the days of signing and of
	 * taking effect are those of the record
	 */
	@GetMapping("/new")
	String showForm(@PathVariable UUID id, @RequestParam(required = false) @Nullable EventKind kind, Model model) {
		AgreementSnapshot agreement = this.register.find(id);
		model.addAttribute(EventForm.empty(kind, knownDay(kind, agreement)));
		return render(id, null, model);
	}

	private static @Nullable PartialDate knownDay(@Nullable EventKind kind, AgreementSnapshot agreement) {
		if (kind == EventKind.SIGNED) {
			return agreement.content().signing().signedOn();
		}
		return (kind == EventKind.TOOK_EFFECT) ? agreement.content().term().effectiveOn() : null;
	}

	@PostMapping("/new")
	String submit(@PathVariable UUID id, @Valid @ModelAttribute EventForm eventForm, BindingResult errors, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		eventForm.check(errors);
		if (errors.hasErrors()) {
			return render(id, null, model);
		}
		try {
			CreationKey.of(eventForm.creationKey(), eventForm.print())
				.once(this.events::findRecorded, (key) -> this.events.record(id, key, eventForm.toContent()));
		}
		catch (FieldRefusedException ex) {
			ex.reject(errors);
			return render(id, null, model);
		}
		catch (UsedFormException ex) {
			ex.askAgain(model, response);
			model.addAttribute(eventForm.over(null));
			return render(id, null, model);
		}
		Flash.ok(redirect, "agreementEvent.recorded");
		return BACK;
	}

	@GetMapping("/{event}/edit")
	String showFilled(@PathVariable UUID id, @PathVariable UUID event, Model model) {
		model.addAttribute(EventForm.of(this.events.find(id, event)));
		return render(id, event, model);
	}

	@PostMapping("/{event}/edit")
	String correct(@PathVariable UUID id, @PathVariable UUID event, @Valid @ModelAttribute EventForm eventForm,
			BindingResult errors, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		RecordedEvent stored = this.events.find(id, event);
		eventForm.check(errors);
		if (errors.hasErrors()) {
			return render(id, event, model);
		}
		try {
			this.events.correct(id, event, (eventForm.version() != null) ? eventForm.version() : -1,
					eventForm.toContent());
		}
		catch (FieldRefusedException ex) {
			ex.reject(errors);
			return render(id, event, model);
		}
		catch (OptimisticLockingFailureException ex) {
			model.addAttribute("conflicts",
					FieldConflict.between("agreementEvent.field.", EventForm.of(stored), eventForm));
			model.addAttribute(eventForm.over(stored.version()));
			response.setStatus(HttpStatus.CONFLICT.value());
			return render(id, event, model);
		}
		Flash.ok(redirect, "agreementEvent.corrected");
		return BACK;
	}

	@GetMapping("/{event}/archive")
	String ask(@PathVariable UUID id, @PathVariable UUID event, Model model) {
		model.addAttribute("event", this.events.find(id, event));
		model.addAttribute("agreement", this.register.find(id));
		return "agreement/event-archive";
	}

	@PostMapping("/{event}/archive")
	String archive(@PathVariable UUID id, @PathVariable UUID event,
			@RequestParam(required = false) @Nullable String reason, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		TypedReason typed = new TypedReason(reason);
		if (typed.refused()) {
			typed.askAgain(model, response);
			return ask(id, event, model);
		}
		this.events.archive(id, event, typed.said());
		Flash.ok(redirect, "agreementEvent.archived");
		return BACK;
	}

	@PostMapping("/{event}/restore")
	String restore(@PathVariable UUID id, @PathVariable UUID event, RedirectAttributes redirect) {
		try {
			this.events.restore(id, event);
			Flash.ok(redirect, "agreementEvent.restored");
		}
		catch (FieldRefusedException ex) {
			Flash.warn(redirect, ex.code());
		}
		return BACK;
	}

	private String render(UUID id, @Nullable UUID event, Model model) {
		model.addAttribute("agreement", this.register.find(id));
		model.addAttribute("event", event);
		model.addAttribute("kinds", Choice.all(EventKind.class));
		return PAGE;
	}

}
