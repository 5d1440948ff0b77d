package vn.camket.account;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.camket.shared.time.ProvinceTime;

/**
 * Ends a session whose account was disabled, changed or given another password since it
 * began, or that works in a place where its time is over. That costs one look-up by key
 * for a request, static files excepted, and needs no list of sessions: it holds at once
 * for all of them, on however many instances.
 */
class ChangedAccountFilter extends OncePerRequestFilter {

	private final JdbcClient database;

	private final Clock clock;

	private final RequestMatcher staticFiles;

	private final SessionEnd changed;

	ChangedAccountFilter(JdbcClient database, Clock clock, RequestMatcher staticFiles, SessionEnd changed) {
		this.database = database;
		this.clock = clock;
		this.staticFiles = staticFiles;
		this.changed = changed;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.staticFiles.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account
				&& !isUnchanged(account)) {
			this.changed.end(request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	private boolean isUnchanged(SignedInAccount account) {
		return this.database
			.sql("""
					select access_version from account a
					 where a.id = :id and (cast(:delegation as uuid) is null or exists (
					       select from delegation d join account absent on absent.id = d.absent_id and absent.disabled_at is null
					        where d.id = :delegation and d.ended_at is null and :today between d.from_on and d.to_on))""")
			.param("id", account.id())
			.param("delegation", account.delegationId())
			.param("today", ProvinceTime.today(this.clock))
			.query(Integer.class)
			.optional()
			.filter((version) -> version == account.accessVersion())
			.isPresent();
	}

}
