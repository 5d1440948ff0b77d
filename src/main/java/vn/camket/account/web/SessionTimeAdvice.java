package vn.camket.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.camket.account.OwnSessions;
import vn.camket.account.OwnSessions.SessionTime;
import vn.camket.account.SignedInAccount;

/**
 * Tells each page how long its session still lives, so that it can give warning.
 */
@ControllerAdvice
class SessionTimeAdvice {

	private final ObjectProvider<OwnSessions> sessions;

	SessionTimeAdvice(ObjectProvider<OwnSessions> sessions) {
		this.sessions = sessions;
	}

	@ModelAttribute("sessionTime")
	@Nullable SessionTime sessionTime(@AuthenticationPrincipal @Nullable SignedInAccount account, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (account != null && session != null) ? this.sessions.getObject().time(session) : null;
	}

}
