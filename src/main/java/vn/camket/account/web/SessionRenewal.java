package vn.camket.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

import vn.camket.account.SignedInAccount;

/**
 * Goes on with what an account has become: under another session id, while all other
 * sessions of it are over.
 */
@Component
class SessionRenewal {

	private final SecurityContextRepository securityContexts;

	SessionRenewal(SecurityContextRepository securityContexts) {
		this.securityContexts = securityContexts;
	}

	Authentication goOnAs(SignedInAccount account, HttpServletRequest request, HttpServletResponse response) {
		request.changeSessionId();
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
