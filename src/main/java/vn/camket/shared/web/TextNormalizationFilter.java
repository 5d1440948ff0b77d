package vn.camket.shared.web;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Everything typed comes in as Unicode NFC without blanks around it, with plain line ends
 * and without control characters and halves of signs, which PostgreSQL refuses (domain
 * rule 12). It stands before the sign-in, so that a password reads the same when it is
 * set and when it is asked for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TextNormalizationFilter extends OncePerRequestFilter {

	private static final Pattern LINE_END = Pattern.compile("\r\n?");

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new NormalizedRequest(request), response);
	}

	static String normalize(String text) {
		String lines = LINE_END.matcher(text).replaceAll("\n");
		String composed = Normalizer.normalize(CONTROL.matcher(lines).replaceAll(""), Normalizer.Form.NFC);
		int start = 0;
		int end = composed.length();
		while (start < end && isBlank(composed.charAt(start))) {
			start++;
		}
		while (end > start && isBlank(composed.charAt(end - 1))) {
			end--;
		}
		return composed.substring(start, end);
	}

	/**
	 * Also the no-break spaces that come along from Word.
	 */
	private static boolean isBlank(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character);
	}

	private static final class NormalizedRequest extends HttpServletRequestWrapper {

		NormalizedRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getParameter(String name) {
			String value = super.getParameter(name);
			return (value != null) ? normalize(value) : null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			String[] values = super.getParameterValues(name);
			return (values != null) ? normalizeAll(values) : null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			Map<String, String[]> normalized = new LinkedHashMap<>();
			super.getParameterMap().forEach((name, values) -> normalized.put(name, normalizeAll(values)));
			return normalized;
		}

		private static String[] normalizeAll(String[] values) {
			return Arrays.stream(values).map((value) -> (value != null) ? normalize(value) : "").toArray(String[]::new);
		}

	}

}
