package vn.camket.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Goes on with what an account has become: under another session id, while all other
 * sessions of it are over.
 */
@Component
public class SessionRenewal {

	private final SecurityContextRepository securityContexts;

	SessionRenewal(SecurityContextRepository securityContexts) {
		this.securityContexts = securityContexts;
	}

	/**
	 * Changes who is signed in.
	 * @return the authentication that later requests have
	 */
	public Authentication goOnAs(SignedInAccount account, HttpServletRequest request, HttpServletResponse response) {
		if (request.getSession(false) != null) {
			request.changeSessionId();
		}
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		account.eraseCredentials();
		Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(account, null,
				account.getAuthorities());
		context.setAuthentication(authentication);
		SecurityContextHolder.setContext(context);
		this.securityContexts.saveContext(context, request, response);
		return authentication;
	}

}
