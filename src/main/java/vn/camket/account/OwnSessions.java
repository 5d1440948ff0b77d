package vn.camket.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpSession;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

import vn.camket.shared.web.NotFoundException;

/**
 * Where somebody is signed in, and until when.
 */
@Service
public class OwnSessions {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final CurrentAccount current;

	private final SessionRules rules;

	OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions, CurrentAccount current,
			SessionRules rules) {
		this.sessions = sessions;
		this.current = current;
		this.rules = rules;
	}

	/**
	 * All sessions of the account signed in, the latest used first.
	 * @param here the session that asks
	 */
	public List<OwnSession> list(HttpSession here) {
		return visits().entrySet()
			.stream()
			.map((session) -> new OwnSession(session.getValue(), session.getKey().equals(here.getId())))
			.sorted(Comparator.comparing(OwnSession::usedAt).reversed())
			.toList();
	}

	/**
	 * Ends one of them.
	 * @throws NotFoundException if the account has no such session
	 */
	public void end(UUID key) {
		if (end((visit) -> visit.key().equals(key)) == 0) {
			throw new NotFoundException(Visit.class, key);
		}
	}

	/**
	 * Ends all but the one that asks.
	 */
	public void endOthers(HttpSession here) {
		Visit visit = (Visit) here.getAttribute(Visit.ATTRIBUTE);
		end((other) -> visit == null || !other.key().equals(visit.key()));
	}

	/**
	 * How long the session that asks still lives.
	 */
	public SessionTime time(HttpSession here) {
		Role role = this.current.get().role();
		Instant now = Instant.ofEpochMilli(here.getLastAccessedTime());
		Visit visit = (Visit) here.getAttribute(Visit.ATTRIBUTE);
		Duration idle = (visit != null) ? visit.idleLeft(this.rules, role, now) : this.rules.idle(role);
		Duration left = (visit != null) ? visit.left(this.rules, now) : this.rules.longest();
		return new SessionTime(idle.toSeconds(), left.toSeconds(), this.rules.warning().toSeconds());
	}

	private int end(Predicate<Visit> which) {
		List<String> ended = visits().entrySet()
			.stream()
			.filter((session) -> which.test(session.getValue()))
			.map(Map.Entry::getKey)
			.toList();
		ended.forEach(this.sessions::deleteById);
		return ended.size();
	}

	private Map<String, Visit> visits() {
		Map<String, ? extends Session> own = this.sessions.findByPrincipalName(this.current.get().getUsername());
		return own.values()
			.stream()
			.filter((session) -> session.getAttribute(Visit.ATTRIBUTE) != null)
			.collect(Collectors.toMap(Session::getId, (session) -> session.getRequiredAttribute(Visit.ATTRIBUTE)));
	}

	/**
	 * Seconds until a session is locked unless somebody does something, until it ends in
	 * any case, and how many before that a page gives warning.
	 */
	public record SessionTime(long idle, long left, long warning) {
	}

}
