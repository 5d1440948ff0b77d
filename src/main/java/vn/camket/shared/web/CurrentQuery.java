package vn.camket.shared.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * The query string of the page being shown, for links that change one thing in it and
 * keep the rest: sorting, facets, pages. Links are relative, so they work for the whole
 * page and for a part of it alike.
 */
public final class CurrentQuery {

	private static final String PAGE = "page";

	private static final String SORT = "sort";

	private final MultiValueMap<String, String> parameters;

	private CurrentQuery(MultiValueMap<String, String> parameters) {
		this.parameters = parameters;
	}

	static CurrentQuery of(HttpServletRequest request) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		for (Map.Entry<String, String[]> entry : request.getParameterMap().entrySet()) {
			List<String> values = Arrays.stream(entry.getValue()).filter((value) -> !value.isBlank()).toList();
			if (!values.isEmpty()) {
				parameters.put(entry.getKey(), values);
			}
		}
		return new CurrentQuery(parameters);
	}

	/**
	 * Link to the first page with this parameter set, or taken out where the value is
	 * {@code null}.
	 */
	public String with(String name, @Nullable Object value) {
		MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(this.parameters);
		changed.remove(PAGE);
		set(changed, name, value);
		return link(changed);
	}

	/**
	 * Link to the first page, sorted by a property.
	 * @param direction {@code asc} or {@code desc}
	 */
	public String sort(String property, String direction) {
		return with(SORT, property + "," + direction);
	}

	/**
	 * Link to a page of the same list.
	 * @param number counted from zero
	 */
	public String page(int number) {
		MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(this.parameters);
		set(changed, PAGE, (number != 0) ? number : null);
		return link(changed);
	}

	/**
	 * The same rows at another address, for the export of what is shown.
	 */
	public String at(String path) {
		MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(this.parameters);
		changed.remove(PAGE);
		return path + (changed.isEmpty() ? "" : link(changed));
	}

	/**
	 * Whether the address has this value, or for {@code null} lacks the parameter.
	 */
	public boolean has(String name, @Nullable Object value) {
		List<String> values = this.parameters.getOrDefault(name, List.of());
		return (value != null) ? values.contains(value.toString()) : values.isEmpty();
	}

	/**
	 * Whether the address asks for anything beside page, size and order.
	 */
	public boolean isFiltered() {
		return this.parameters.keySet().stream().anyMatch((name) -> !List.of(PAGE, SORT, "size").contains(name));
	}

	private static void set(MultiValueMap<String, String> parameters, String name, @Nullable Object value) {
		if (value != null) {
			parameters.set(name, value.toString());
		}
		else {
			parameters.remove(name);
		}
	}

	private static String link(MultiValueMap<String, String> parameters) {
		StringJoiner link = new StringJoiner("&", "?", "");
		parameters.forEach((name, values) -> values.forEach((value) -> link.add(encode(name) + "=" + encode(value))));
		return link.toString();
	}

	private static String encode(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

}
