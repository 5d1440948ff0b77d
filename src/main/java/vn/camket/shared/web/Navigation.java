package vn.camket.shared.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the frame of each page needs: who is signed in, the menu of that person's role,
 * and the query of the address for the links of lists. The menu names no page that does
 * not exist.
 */
@ControllerAdvice
class Navigation {

	private static final Set<String> AGENCY = Set.of("ROLE_AGENCY_STAFF", "ROLE_AGENCY_HEAD");

	private static final Set<String> OVERSIGHT = Set.of("ROLE_OFFICER", "ROLE_LEADER", "ROLE_ADMIN");

	private static final Set<String> EVERYBODY = Set.of("ROLE_AGENCY_STAFF", "ROLE_AGENCY_HEAD", "ROLE_OFFICER",
			"ROLE_LEADER", "ROLE_ADMIN");

	private static final Map<NavigationItem, Set<String>> MENU = menu();

	private static Map<NavigationItem, Set<String>> menu() {
		Map<NavigationItem, Set<String>> menu = new LinkedHashMap<>();
		menu.put(new NavigationItem("home", "nav.home", "/"), EVERYBODY);
		menu.put(new NavigationItem("reports", "nav.reports.own", "/reports"), AGENCY);
		menu.put(new NavigationItem("periods", "nav.periods", "/periods"), OVERSIGHT);
		menu.put(new NavigationItem("reports", "nav.reports", "/reports"), OVERSIGHT);
		menu.put(new NavigationItem("activities", "nav.activities", "/activities"), AGENCY);
		menu.put(new NavigationItem("obstacles", "nav.obstacles", "/obstacles"), EVERYBODY);
		menu.put(new NavigationItem("plans", "nav.plans", "/plans"), EVERYBODY);
		menu.put(new NavigationItem("agreements", "nav.agreements", "/agreements"), EVERYBODY);
		menu.put(new NavigationItem("commitments", "nav.commitments", "/commitments"), EVERYBODY);
		menu.put(new NavigationItem("partners", "nav.partners", "/partners"), EVERYBODY);
		menu.put(new NavigationItem("agencies", "nav.agencies", "/agencies"), EVERYBODY);
		menu.put(new NavigationItem("schemes", "nav.schemes", "/admin/schemes"), Set.of("ROLE_OFFICER", "ROLE_ADMIN"));
		menu.put(new NavigationItem("users", "nav.users", "/admin/users"), Set.of("ROLE_ADMIN"));
		menu.put(new NavigationItem("audit", "nav.audit", "/admin/audit"), Set.of("ROLE_ADMIN"));
		menu.put(new NavigationItem("reminders", "nav.reminders", "/admin/reminders"), Set.of("ROLE_ADMIN"));
		menu.put(new NavigationItem("templates", "nav.templates", "/admin/templates"), Set.of("ROLE_ADMIN"));
		return menu;
	}

	@ModelAttribute("navigation")
	List<NavigationItem> navigation(@Nullable Authentication authentication) {
		if (authentication == null) {
			return List.of();
		}
		List<String> authorities = authentication.getAuthorities()
			.stream()
			.map(GrantedAuthority::getAuthority)
			.toList();
		return MENU.entrySet()
			.stream()
			.filter((entry) -> authorities.stream().anyMatch(entry.getValue()::contains))
			.map(Map.Entry::getKey)
			.toList();
	}

	@ModelAttribute("currentUser")
	@Nullable CurrentUser currentUser(@Nullable Authentication authentication) {
		return (authentication != null && authentication.getPrincipal() instanceof CurrentUser user) ? user : null;
	}

	@ModelAttribute("currentQuery")
	CurrentQuery currentQuery(HttpServletRequest request) {
		return CurrentQuery.of(request);
	}

}
