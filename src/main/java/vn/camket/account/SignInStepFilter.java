package vn.camket.account;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets whoever has signed in with the password alone do nothing but the next step.
 */
class SignInStepFilter extends OncePerRequestFilter {

	private final SecondFactorRules rules;

	private final RequestMatcher allowed;

	private final RequestCache requestCache;

	SignInStepFilter(SecondFactorRules rules, RequestMatcher allowed, RequestCache requestCache) {
		this.rules = rules;
		this.allowed = allowed;
		this.requestCache = requestCache;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account
				&& !this.allowed.matches(request)) {
			String page = SignInStep.next(account, this.rules).map(SignInStep::page).orElse(null);
			if (page != null && !PathPatternRequestMatcher.withDefaults().matcher(page).matches(request)) {
				this.requestCache.saveRequest(request, response);
				response.sendRedirect(request.getContextPath() + page);
				return;
			}
		}
		chain.doFilter(request, response);
	}

}
