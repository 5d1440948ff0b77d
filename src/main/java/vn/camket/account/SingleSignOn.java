package vn.camket.account;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Signs in whom the province's provider knows, as the account of the same name. Accounts
 * are made here all the same: the provider says who somebody is, not what that person may
 * do.
 */
@Component
public class SingleSignOn {

	/** Its name in addresses: {@code /oauth2/authorization/tinh}. */
	private static final String REGISTRATION = "tinh";

	private static final Logger logger = LoggerFactory.getLogger(SingleSignOn.class);

	private final SingleSignOnRules rules;

	private final AccountUserDetailsService users;

	private final SessionRenewal session;

	private final AuthenticationEventPublisher events;

	private final SavedRequestAwareAuthenticationSuccessHandler goOn = new SavedRequestAwareAuthenticationSuccessHandler();

	private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

	SingleSignOn(SingleSignOnRules rules, AccountUserDetailsService users, SessionRenewal session,
			AuthenticationEventPublisher events) {
		this.rules = rules;
		this.users = users;
		this.session = session;
		this.events = events;
	}

	/**
	 * Where the sign-in with the provider begins, if there is one.
	 */
	public Optional<String> address() {
		return this.rules.isOffered() ? Optional.of("/oauth2/authorization/" + REGISTRATION) : Optional.empty();
	}

	void offer(HttpSecurity http) throws Exception {
		if (this.rules.isOffered()) {
			http.oauth2Login((login) -> login.loginPage("/login")
				// asked when it is first needed: the provider may be down when we start
				.clientRegistrationRepository(new SupplierClientRegistrationRepository(
						() -> new InMemoryClientRegistrationRepository(registration())))
				.authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
				.successHandler(this::signIn)
				.failureHandler(this::refuse));
		}
	}

	private ClientRegistration registration() {
		return ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(this.rules.issuer()))
			.registrationId(REGISTRATION)
			.clientId(this.rules.clientId())
			.clientSecret(this.rules.clientSecret())
			.scope("openid", "profile")
			.build();
	}

	private void signIn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
			throws IOException, ServletException {
		String username = (authentication.getPrincipal() instanceof OAuth2User user)
				? String.valueOf(user.<Object>getAttribute(this.rules.claim())).toLowerCase(Locale.ROOT) : "";
		SignedInAccount account = find(username).orElse(null);
		if (account == null) {
			logger.info("The provider knows somebody who has no account here");
			this.signOut.logout(request, response, authentication);
			this.events.publishAuthenticationFailure(new BadCredentialsException("No such account"), authentication);
			response.sendRedirect(request.getContextPath() + "/login?unknown");
			return;
		}
		Authentication here = this.session.goOnAs(account.knownElsewhere(this.rules.secondFactorThere()), request,
				response);
		this.events.publishAuthenticationSuccess(here);
		this.goOn.onAuthenticationSuccess(request, response, here);
	}

	private Optional<SignedInAccount> find(String username) {
		try {
			return Optional.of(this.users.loadUserByUsername(username)).filter(SignedInAccount::isEnabled);
		}
		catch (UsernameNotFoundException ex) {
			return Optional.empty();
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		logger.warn("The sign-in with the provider failed: {}", failure.toString());
		response.sendRedirect(request.getContextPath() + "/login?provider");
	}

}
