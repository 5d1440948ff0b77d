package vn.camket.account;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Locks a session that nobody used for a while, and ends one that has lasted too long.
 * What a page asks by itself is no use.
 */
class VisitFilter extends OncePerRequestFilter {

	/** The store's own clearing away comes after the lock, which says why. */
	private static final int CLEARED_AWAY_LATER = 600;

	private final SessionRules rules;

	private final RequestMatcher ignored;

	private final RequestMatcher byItself;

	private final SessionEnd idle;

	private final SessionEnd over;

	VisitFilter(SessionRules rules, RequestMatcher ignored, RequestMatcher byItself, SessionEnd idle, SessionEnd over) {
		this.rules = rules;
		this.ignored = ignored;
		this.byItself = byItself;
		this.idle = idle;
		this.over = over;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.ignored.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		HttpSession session = request.getSession(false);
		if (session == null || authentication == null
				|| !(authentication.getPrincipal() instanceof SignedInAccount account)) {
			chain.doFilter(request, response);
			return;
		}
		Instant now = Instant.ofEpochMilli(session.getLastAccessedTime());
		Visit visit = (Visit) session.getAttribute(Visit.ATTRIBUTE);
		if (visit == null) {
			visit = Visit.begin(request, now);
			session.setAttribute(Visit.ATTRIBUTE, visit);
			session.setMaxInactiveInterval((int) this.rules.idle(account.role()).toSeconds() + CLEARED_AWAY_LATER);
		}
		SessionEnd end = isOver(visit.left(this.rules, now)) ? this.over
				: isOver(visit.idleLeft(this.rules, account.role(), now)) ? this.idle : null;
		boolean byItself = this.byItself.matches(request);
		if (end == null) {
			if (!byItself) {
				note(session, visit, now);
			}
			chain.doFilter(request, response);
		}
		else if (byItself) {
			// the page then asks for itself, is told why, and is returned to
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		else {
			end.end(request, response);
		}
	}

	private static boolean isOver(Duration left) {
		return left.isZero() || left.isNegative();
	}

	private static void note(HttpSession session, Visit visit, Instant now) {
		Visit used = visit.used(now);
		if (!Objects.equals(used, visit)) {
			session.setAttribute(Visit.ATTRIBUTE, used);
		}
	}

}
