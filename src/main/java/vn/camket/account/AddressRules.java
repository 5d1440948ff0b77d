package vn.camket.account;

import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Which address is whose: every one is named here, and what is not named is refused.
 * Records are guarded by the services that read them.
 */
final class AddressRules {

	static final String[] STATIC_FILES = { "/assets/**", "/webjars/**", "/favicon.ico" };

	private static final String STAFF = Role.AGENCY_STAFF.name();

	private static final String HEAD = Role.AGENCY_HEAD.name();

	private static final String OFFICER = Role.OFFICER.name();

	private static final String LEADER = Role.LEADER.name();

	private static final String ADMIN = Role.ADMIN.name();

	private final AuthorizationManager<RequestAuthorizationContext> metrics;

	AddressRules(MonitoringRules monitoring) {
		this.metrics = AuthorizationManagers.anyOf(new AuthorizationDecision(false),
				monitoring.metricsFrom()
					.stream()
					.map(IpAddressAuthorizationManager::hasIpAddress)
					.toArray(IpAddressAuthorizationManager[]::new));
	}

	void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.requestMatchers(STATIC_FILES).permitAll();
		requests.requestMatchers("/login", "/login/webauthn", "/webauthn/authenticate/options", "/error").permitAll();
		requests.requestMatchers("/login/code").authenticated();
		requests.requestMatchers(HttpMethod.GET, "/calendar/*").permitAll();
		requests.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**").permitAll();
		requests.requestMatchers(HttpMethod.GET, "/actuator/prometheus").access(this.metrics);
		requests.requestMatchers("/account", "/account/**", "/logout").authenticated();
		requests.requestMatchers(HttpMethod.GET, "/", "/search", "/search.*").authenticated();
		requests.requestMatchers(HttpMethod.POST, "/filters", "/filters/*/drop").authenticated();
		requests
			.requestMatchers("/admin/users", "/admin/users.*", "/admin/users/**", "/admin/templates",
					"/admin/templates/**", "/admin/reminders", "/admin/reminders.*", "/admin/audit", "/admin/audit.*",
					"/admin/audit/check")
			.hasRole(ADMIN);
		requests.requestMatchers("/admin/schemes/ask").hasRole(OFFICER);
		requests.requestMatchers("/admin/schemes", "/admin/schemes/**").hasAnyRole(OFFICER, ADMIN);

		requests
			.requestMatchers("/agreements/bulk", "/commitments/bulk", "/promises/bulk", "/partners/bulk",
					"/agreements/import", "/agreements/import/*", "/partners/import", "/partners/import/*")
			.hasRole(OFFICER);
		requests.requestMatchers("/agencies/bulk", "/agencies/import", "/agencies/import/*").hasAnyRole(OFFICER, ADMIN);

		requests
			.requestMatchers("/agreements/new", "/agreements/*/edit", "/agreements/*/archive", "/agreements/*/restore",
					"/agreements/*/events/**", "/agreements/similar", "/agreements/*/clauses",
					"/agreements/*/commitments/new", "/commitments/*/edit", "/commitments/*/archive",
					"/commitments/*/restore", "/promises/new", "/promises/*/edit", "/promises/*/settle",
					"/promises/*/reopen")
			.hasAnyRole(STAFF, HEAD, OFFICER);
		requests
			.requestMatchers(HttpMethod.GET, "/agreements", "/agreements.*", "/agreements/*",
					"/agreements/*/commitments", "/agreements/*/commitments.*", "/commitments", "/commitments.*",
					"/commitments/*", "/promises", "/promises.*", "/promises/*", "/commitments/*/history",
					"/commitments/*/history.*", "/agreements/*/results", "/agreements/*/results.*",
					"/commitments/*/results", "/commitments/*/results.*", "/promises/*/history",
					"/promises/*/history.*", "/partners", "/partners.*", "/partners/*", "/partners/*/briefing",
					"/partners/*/history", "/partners/*/history.*", "/countries/*/briefing")
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
		requests.requestMatchers(HttpMethod.GET, "/plans", "/plans.*", "/plans/*", "/plans/*/annex.*", "/tasks/*")
			.authenticated();

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
		requests
			.requestMatchers(HttpMethod.GET, "/periods/*/missing", "/periods/*/missing.*", "/periods/*/activities",
					"/periods/*/activities.*")
			.hasAnyRole(OFFICER, LEADER, ADMIN);
		requests.requestMatchers("/periods/*/open", "/periods/*/edit").hasRole(OFFICER);
		requests
			.requestMatchers(HttpMethod.GET, "/agreements/*/history", "/agreements/*/history.*", "/agencies/*/history",
					"/agencies/*/history.*", "/plans/*/history", "/plans/*/history.*", "/tasks/*/history",
					"/tasks/*/history.*")
			.authenticated();
		requests.requestMatchers(HttpMethod.GET, "/periods/*/history", "/periods/*/history.*")
			.hasAnyRole(OFFICER, LEADER, ADMIN);
		requests
			.requestMatchers("/periods/*/consolidated/sections/*", "/periods/*/consolidated/collect",
					"/periods/*/consolidated/finalise", "/periods/*/consolidated/reopen")
			.hasRole(OFFICER);
		requests
			.requestMatchers(HttpMethod.GET, "/periods/*/consolidated", "/periods/*/consolidated.*",
					"/periods/*/consolidated/issues/*", "/stamps", "/stamps/*")
			.hasAnyRole(OFFICER, LEADER);
		requests.requestMatchers(HttpMethod.GET, "/periods", "/periods.*", "/periods/*")
			.hasAnyRole(OFFICER, LEADER, ADMIN);

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

}
