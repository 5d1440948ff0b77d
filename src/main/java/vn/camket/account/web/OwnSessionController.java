package vn.camket.account.web;

import java.util.UUID;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.account.OwnSessions;
import vn.camket.account.OwnSessions.SessionTime;
import vn.camket.shared.web.Flash;

/**
 * Where the owner of an account is signed in; and what a page asks of its own session.
 */
@Controller
class OwnSessionController {

	private final OwnSessions sessions;

	OwnSessionController(OwnSessions sessions) {
		this.sessions = sessions;
	}

	/** Asked by a page that nobody used for a while: another may have been. */
	@GetMapping("/account/session")
	@ResponseBody
	SessionTime time(HttpSession session) {
		return this.sessions.time(session);
	}

	/** Said by a page in which somebody types or wants to go on. */
	@PostMapping("/account/session")
	@ResponseBody
	SessionTime goOn(HttpSession session) {
		return this.sessions.time(session);
	}

	@PostMapping("/account/sessions/{key}/end")
	String end(@PathVariable UUID key, RedirectAttributes redirect) {
		this.sessions.end(key);
		Flash.ok(redirect, "session.ended");
		return "redirect:/account";
	}

	@PostMapping("/account/sessions/end-others")
	String endOthers(HttpSession session, RedirectAttributes redirect) {
		this.sessions.endOthers(session);
		Flash.ok(redirect, "session.othersEnded");
		return "redirect:/account";
	}

}
