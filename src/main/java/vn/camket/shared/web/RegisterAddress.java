package vn.camket.shared.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.HandlerMapping;

/**
 * Where the records of a register stand. Pages that several registers have in common are
 * mapped under each by name: a variable in place of the register's word would lose
 * against the addresses of records, such as {@code /agreements/{id}}.
 */
public final class RegisterAddress {

	private RegisterAddress() {
	}

	/**
	 * The register's word in the address that was asked for.
	 */
	public static String section(HttpServletRequest request) {
		String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		return pattern.replaceFirst("^(?:/admin)?/([a-z]+)/.*$", "$1");
	}

	/**
	 * The register's list.
	 */
	public static String of(String section) {
		return (section.equals("users") ? "/admin/" : "/") + section;
	}

}
