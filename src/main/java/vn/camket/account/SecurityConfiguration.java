package vn.camket.account;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * How people and programs sign in, and what every answer carries. Which address is whose
 * stands in {@link AddressRules}.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties({ MonitoringRules.class, PasskeyRules.class, PasswordRules.class,
		SecondFactorRules.class, SignInRules.class, SingleSignOnRules.class })
class SecurityConfiguration {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'";

	/**
	 * Programs sign in with each request, and hold no session. A one-time password is for
	 * choosing an own one, and opens nothing here; nor does the password of an account
	 * that has a second factor.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain programsFilterChain(HttpSecurity http) throws Exception {
		http.securityMatcher("/api/**");
		http.authorizeHttpRequests((requests) -> {
			requests.requestMatchers(HttpMethod.GET, "/api/reports", "/api/reports/*")
				.access(ownPassword(AuthenticatedAuthorizationManager.authenticated()));
			requests.requestMatchers(HttpMethod.PATCH, "/api/reports/*")
				.access(ownPassword(
						AuthorityAuthorizationManager.hasAnyRole(Role.AGENCY_STAFF.name(), Role.AGENCY_HEAD.name())));
			requests.anyRequest().denyAll();
		});
		http.httpBasic(Customizer.withDefaults());
		http.headers(SecurityConfiguration::headers);
		http.csrf(CsrfConfigurer::disable);
		http.requestCache(RequestCacheConfigurer::disable);
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		return http.build();
	}

	private static <T> AuthorizationManager<T> ownPassword(AuthorizationManager<T> manager) {
		return AuthorizationManagers.allOf(manager,
				(authentication,
						target) -> new AuthorizationDecision(authentication.get() != null
								&& authentication.get().getPrincipal() instanceof SignedInAccount account
								&& !account.mustChangePassword() && !account.hasSecondFactor()));
	}

	@Bean
	SecurityFilterChain securityFilterChain(HttpSecurity http, JdbcClient database, Clock clock,
			SecurityContextRepository securityContexts, SessionRules sessions, SecondFactorRules secondFactor,
			MonitoringRules monitoring, SingleSignOn singleSignOn, Passkeys passkeys, AccountUserDetailsService users,
			AuthenticationEventPublisher signIns, RequestCache requestCache, ApplicationEventPublisher events)
			throws Exception {
		RequestMatcher staticFiles = anyOf(AddressRules.STATIC_FILES);
		http.authorizeHttpRequests(new AddressRules(monitoring)::apply);
		http.securityContext((context) -> context.securityContextRepository(securityContexts));
		http.requestCache((cache) -> cache.requestCache(requestCache));
		http.formLogin((form) -> form.loginPage("/login")
			.defaultSuccessUrl("/", false)
			.failureHandler(new SignInFailure())
			.permitAll());
		singleSignOn.offer(http);
		passkeys.offer(http, users, securityContexts, requestCache, signIns);
		http.logout((logout) -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?logout"));
		http.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint(entryPoint("/login"))
			.accessDeniedHandler(refusal(events)));
		http.addFilterBefore(
				new ChangedAccountFilter(database, clock, staticFiles,
						new SessionEnd(requestCache, entryPoint("/login?changed"), "The account has changed")),
				AuthorizationFilter.class);
		http.addFilterBefore(
				new VisitFilter(sessions, staticFiles, askedByPages(),
						new SessionEnd(requestCache, entryPoint("/login?idle"), "The session was not used"),
						new SessionEnd(requestCache, entryPoint("/login?expired"), "The session has lasted long")),
				ChangedAccountFilter.class);
		// before anything is refused: the page asked for may be one of the role that the
		// next step gives
		http.addFilterBefore(new SignInStepFilter(secondFactor,
				new OrRequestMatcher(staticFiles, anyOf("/logout", "/error", "/account/session")), requestCache),
				AuthorizationFilter.class);
		http.headers(SecurityConfiguration::headers);
		return http.build();
	}

	/**
	 * Requests as a whole are measured; each of the filters that they pass is not, which
	 * would wrap every one of them for every request.
	 */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((csp) -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions.policy("camera=(), microphone=(), geolocation=()"))
			.httpStrictTransportSecurity(Customizer.withDefaults());
	}

	/**
	 * The page asked for, to return to after the sign-in: not a fragment of one, and
	 * without a mark in its address.
	 */
	@Bean
	RequestCache requestCache() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setRequestMatcher(
				new AndRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
						new NegatedRequestMatcher(new OrRequestMatcher(anyOf("/favicon.ico", "/error"),
								new RequestHeaderRequestMatcher("HX-Request")))));
		cache.setMatchingRequestParameterName(null);
		return cache;
	}

	private static RequestMatcher anyOf(String... patterns) {
		return new OrRequestMatcher(Arrays.stream(patterns)
			.<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
			.toList());
	}

	private static RequestMatcher askedByPages() {
		return new OrRequestMatcher(anyOf("/reports/*/presence"),
				PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/account/session"));
	}

	/**
	 * Where nobody signed in is sent. A fragment cannot show a sign-in page: it gets 401,
	 * and the script takes the whole window there.
	 */
	private static AuthenticationEntryPoint entryPoint(String signInPage) {
		return DelegatingAuthenticationEntryPoint.builder()
			.addEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
					new RequestHeaderRequestMatcher("HX-Request", "true"))
			.defaultEntryPoint(new LoginUrlAuthenticationEntryPoint(signInPage))
			.build();
	}

	/**
	 * Refuses with 403, except where only the session is over: with it went the token
	 * that a form was sent with, and nobody is signed in.
	 */
	private static AccessDeniedHandler refusal(ApplicationEventPublisher events) {
		AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();
		AuthenticationEntryPoint expired = entryPoint("/login?expired");
		return (request, response, exception) -> {
			if (SecurityContextHolder.getContext().getAuthentication() == null) {
				expired.commence(request, response,
						new InsufficientAuthenticationException("The session is over", exception));
			}
			else {
				events.publishEvent(new AccessRefused(request.getMethod() + " " + request.getRequestURI()));
				forbidden.handle(request, response, exception);
			}
		};
	}

	@Bean
	SecurityContextRepository securityContextRepository() {
		return new DelegatingSecurityContextRepository(new RequestAttributeSecurityContextRepository(),
				new HttpSessionSecurityContextRepository());
	}

	/** Every way in which a sign-in fails is told of as a failure. */
	@Bean
	DefaultAuthenticationEventPublisher authenticationEventPublisher(ApplicationEventPublisher events) {
		DefaultAuthenticationEventPublisher publisher = new DefaultAuthenticationEventPublisher(events);
		publisher.setDefaultAuthenticationFailureEvent(AuthenticationFailureBadCredentialsEvent.class);
		return publisher;
	}

	/**
	 * Argon2id; the prefix lets a later algorithm stand beside it.
	 */
	@Bean
	PasswordEncoder passwordEncoder() {
		String current = "argon2@SpringSecurity_v5_8";
		return new DelegatingPasswordEncoder(current,
				Map.of(current, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
	}

}
