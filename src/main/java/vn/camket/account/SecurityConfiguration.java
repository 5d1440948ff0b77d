package vn.camket.account;

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
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
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
 * Which address is whose: every one is named here, and what is not named is refused.
 * Records are guarded by the services that read them.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(PasswordRules.class)
class SecurityConfiguration {

	private static final String STAFF = Role.AGENCY_STAFF.name();

	private static final String HEAD = Role.AGENCY_HEAD.name();

	private static final String OFFICER = Role.OFFICER.name();

	private static final String LEADER = Role.LEADER.name();

	private static final String ADMIN = Role.ADMIN.name();

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'";

	private static final String[] STATIC_FILES = { "/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico" };

	/**
	 * Programs sign in with each request, and hold no session. A one-time password is for
	 * choosing an own one, and opens nothing here.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain programsFilterChain(HttpSecurity http) throws Exception {
		http.securityMatcher("/api/**");
		http.authorizeHttpRequests((requests) -> {
			requests.requestMatchers(HttpMethod.GET, "/api/reports", "/api/reports/*")
				.access(ownPassword(AuthenticatedAuthorizationManager.authenticated()));
			requests.requestMatchers(HttpMethod.PATCH, "/api/reports/*")
				.access(ownPassword(AuthorityAuthorizationManager.hasAnyRole(STAFF, HEAD)));
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
								&& !account.mustChangePassword()));
	}

	@Bean
	SecurityFilterChain securityFilterChain(HttpSecurity http, JdbcClient database,
			SecurityContextRepository securityContexts, SessionRules sessions, ApplicationEventPublisher events)
			throws Exception {
		RequestMatcher staticFiles = anyOf(STATIC_FILES);
		RequestCache requestCache = requestCache();
		http.authorizeHttpRequests(SecurityConfiguration::addresses);
		http.securityContext((context) -> context.securityContextRepository(securityContexts));
		http.requestCache((cache) -> cache.requestCache(requestCache));
		http.formLogin((form) -> form.loginPage("/login")
			.defaultSuccessUrl("/", false)
			.failureHandler(new SignInFailure())
			.permitAll());
		http.logout((logout) -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?logout"));
		http.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint(entryPoint("/login"))
			.accessDeniedHandler(refusal(events)));
		http.addFilterBefore(
				new ChangedAccountFilter(database, staticFiles,
						new SessionEnd(requestCache, entryPoint("/login?changed"), "The account has changed")),
				AuthorizationFilter.class);
		http.addFilterBefore(
				new VisitFilter(sessions, staticFiles, askedByPages(),
						new SessionEnd(requestCache, entryPoint("/login?idle"), "The session was not used"),
						new SessionEnd(requestCache, entryPoint("/login?expired"), "The session has lasted long")),
				ChangedAccountFilter.class);
		http.addFilterAfter(new PasswordChangeFilter(staticFiles), AuthorizationFilter.class);
		http.headers(SecurityConfiguration::headers);
		return http.build();
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
	private static RequestCache requestCache() {
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

	private static void addresses(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.requestMatchers(STATIC_FILES).permitAll();
		requests.requestMatchers("/login", "/error").permitAll();
		requests.requestMatchers(HttpMethod.GET, "/calendar/*").permitAll();
		requests.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**").permitAll();
		requests.requestMatchers("/account", "/account/**", "/logout").authenticated();
		requests.requestMatchers(HttpMethod.GET, "/", "/search").authenticated();
		requests.requestMatchers(HttpMethod.POST, "/filters", "/filters/*/drop").authenticated();
		requests
			.requestMatchers("/admin/users", "/admin/users.*", "/admin/users/**", "/admin/templates",
					"/admin/templates/**", "/admin/reminders", "/admin/audit", "/admin/audit.*", "/admin/audit/check")
			.hasRole(ADMIN);
		requests.requestMatchers("/admin/schemes/ask").hasRole(OFFICER);
		requests.requestMatchers("/admin/schemes", "/admin/schemes/**").hasAnyRole(OFFICER, ADMIN);

		requests
			.requestMatchers("/agreements/bulk", "/agreements/import", "/agreements/import/*", "/partners/import",
					"/partners/import/*")
			.hasRole(OFFICER);
		requests.requestMatchers("/agencies/import", "/agencies/import/*").hasAnyRole(OFFICER, ADMIN);

		requests
			.requestMatchers("/agreements/new", "/agreements/*/edit", "/agreements/*/archive", "/agreements/*/restore",
					"/agreements/*/events/**", "/agreements/similar", "/agreements/*/clauses",
					"/agreements/*/commitments/new", "/commitments/*/edit", "/commitments/*/archive",
					"/commitments/*/restore", "/promises/new", "/promises/*/edit", "/promises/*/settle",
					"/promises/*/reopen")
			.hasAnyRole(STAFF, HEAD, OFFICER);
		requests
			.requestMatchers(HttpMethod.GET, "/agreements", "/agreements.*", "/agreements/*",
					"/agreements/*/commitments", "/commitments", "/commitments.*", "/commitments/*", "/promises",
					"/promises.*", "/promises/*", "/commitments/*/history", "/agreements/*/results",
					"/commitments/*/results", "/promises/*/history", "/partners", "/partners.*", "/partners/*",
					"/partners/*/briefing", "/partners/*/history", "/countries/*/briefing")
			.authenticated();

		requests.requestMatchers(HttpMethod.GET, "/agreements/*/documents", "/documents/*/versions/*/file")
			.authenticated();
		requests
			.requestMatchers("/agreements/*/documents", "/documents/*/new-version", "/documents/*/archive",
					"/documents/*/restore")
			.hasAnyRole(STAFF, HEAD, OFFICER);

		requests.requestMatchers("/partners/*/edit", "/partners/*/merge").hasRole(OFFICER);
		requests
			.requestMatchers("/agencies/new", "/agencies/*/edit", "/agencies/*/reorganise", "/agencies/groups/*/join",
					"/agencies/groups/*/leave")
			.hasAnyRole(OFFICER, ADMIN);
		requests.requestMatchers(HttpMethod.GET, "/agencies/groups/*").authenticated();
		requests.requestMatchers(HttpMethod.GET, "/agencies", "/agencies.*", "/agencies/*").authenticated();
		requests
			.requestMatchers("/plans/new", "/plans/import", "/plans/import/*", "/plans/*/copy", "/plans/*/edit",
					"/plans/*/tasks/new", "/tasks/*/edit", "/tasks/*/archive", "/tasks/*/restore")
			.hasRole(OFFICER);
		requests.requestMatchers(HttpMethod.GET, "/plans", "/plans/*", "/tasks/*").authenticated();

		requests.requestMatchers("/obstacles/new", "/obstacles/*/edit", "/obstacles/*/reopen").hasAnyRole(STAFF, HEAD);
		requests.requestMatchers("/obstacles/*/resolve").hasAnyRole(STAFF, HEAD, OFFICER);
		requests
			.requestMatchers("/obstacles/group", "/obstacles/*/ungroup", "/obstacles/*/answer",
					"/obstacles/escalations/new", "/obstacles/escalations/*/*")
			.hasRole(OFFICER);
		requests.requestMatchers(HttpMethod.GET, "/obstacles/escalations/*").hasAnyRole(OFFICER, LEADER);
		requests.requestMatchers(HttpMethod.GET, "/obstacles", "/obstacles.*", "/obstacles/*").authenticated();

		requests.requestMatchers("/periods/*/urging", "/periods/*/urging/new", "/urging/*", "/urging/*/issue")
			.hasRole(OFFICER);
		requests
			.requestMatchers("/activities/new", "/activities/*/edit", "/activities/*/archive", "/activities/*/restore")
			.hasAnyRole(STAFF, HEAD);
		requests.requestMatchers(HttpMethod.GET, "/activities", "/activities.*", "/activities/*").authenticated();
		requests.requestMatchers(HttpMethod.GET, "/periods/*/missing", "/periods/*/activities")
			.hasAnyRole(OFFICER, LEADER, ADMIN);
		requests.requestMatchers("/periods/*/open", "/periods/*/edit").hasRole(OFFICER);
		requests
			.requestMatchers(HttpMethod.GET, "/agreements/*/history", "/agencies/*/history", "/plans/*/history",
					"/tasks/*/history")
			.authenticated();
		requests.requestMatchers(HttpMethod.GET, "/periods/*/history").hasAnyRole(OFFICER, LEADER, ADMIN);
		requests
			.requestMatchers("/periods/*/consolidated/sections/*", "/periods/*/consolidated/collect",
					"/periods/*/consolidated/finalise", "/periods/*/consolidated/reopen")
			.hasRole(OFFICER);
		requests
			.requestMatchers(HttpMethod.GET, "/periods/*/consolidated", "/periods/*/consolidated.*",
					"/periods/*/consolidated/issues/*", "/stamps", "/stamps/*")
			.hasAnyRole(OFFICER, LEADER);
		requests.requestMatchers(HttpMethod.GET, "/periods", "/periods/*").hasAnyRole(OFFICER, LEADER, ADMIN);

		requests
			.requestMatchers(HttpMethod.POST, "/reports/*/accept", "/reports/*/return", "/reports/*/extend",
					"/reports/*/exempt", "/reports/*/end-exemption", "/reports/*/reopen")
			.hasRole(OFFICER);
		requests.requestMatchers("/reports/workbooks").hasRole(OFFICER);
		requests.requestMatchers(HttpMethod.POST, "/reports/*/send", "/reports/*/hand-back").hasRole(HEAD);
		requests
			.requestMatchers("/reports/*/form.xlsx", "/reports/*/workbook", "/reports/*/workbook/apply",
					"/reports/*/workbook/drop", "/reports/*/nothing", "/reports/*/presence")
			.hasAnyRole(STAFF, HEAD);
		requests.requestMatchers(HttpMethod.POST, "/reports/*", "/reports/*/hand-over").hasAnyRole(STAFF, HEAD);
		requests
			.requestMatchers(HttpMethod.GET, "/reports", "/reports.*", "/reports/*", "/reports/*/preview",
					"/reports/*/revisions/*")
			.authenticated();
		requests.anyRequest().denyAll();
	}

	@Bean
	SecurityContextRepository securityContextRepository() {
		return new DelegatingSecurityContextRepository(new RequestAttributeSecurityContextRepository(),
				new HttpSessionSecurityContextRepository());
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
