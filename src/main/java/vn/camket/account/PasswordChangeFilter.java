package vn.camket.account;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets whoever signed in with a one-time password do nothing but choose an own one.
 */
class PasswordChangeFilter extends OncePerRequestFilter {

	private static final String PAGE = "/account/password";

	private final RequestMatcher allowed;

	PasswordChangeFilter(RequestMatcher staticFiles) {
		this.allowed = new OrRequestMatcher(staticFiles, matcher(PAGE), matcher("/logout"), matcher("/error"));
	}

	private static RequestMatcher matcher(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account
				&& account.mustChangePassword() && !this.allowed.matches(request)) {
			response.sendRedirect(request.getContextPath() + PAGE);
			return;
		}
		chain.doFilter(request, response);
	}

}
