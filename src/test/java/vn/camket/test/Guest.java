package vn.camket.test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.camket.account.SignedInAccount;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * A browser as far as signing in goes: keeps the session's cookie from one call to the
 * next, so that each call finds its session where the application keeps it.
 */
public final class Guest {

	/** Only a real server names it as the settings say. */
	private static final String COOKIE = "SESSION";

	private final MockMvcTester mvc;

	private final RequestPostProcessor identity;

	private @Nullable Cookie cookie;

	/** Nobody yet. */
	public Guest(MockMvcTester mvc) {
		this(mvc, (request) -> request);
	}

	/** This account, without having signed in. */
	public Guest(MockMvcTester mvc, SignedInAccount account) {
		this(mvc, user(account));
	}

	private Guest(MockMvcTester mvc, RequestPostProcessor identity) {
		this.mvc = mvc;
		this.identity = identity;
	}

	public MvcTestResult get(String address, String... headers) {
		return call(this.mvc.get().uri(address), headers);
	}

	/**
	 * Posts with a CSRF token.
	 * @param fields name, value, name, value, …
	 */
	public MvcTestResult post(String address, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri(address).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return call(request);
	}

	public MvcTestResult signIn(String username, String password) {
		return post("/login", "username", username, "password", password);
	}

	/** The page, read again as the browser does. */
	public Document page(String address) {
		return page(get(address));
	}

	public static Document page(MvcTestResult result) {
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	/** What the store calls the session at hand. */
	public @Nullable String sessionId() {
		return (this.cookie != null) ? new String(
				Base64.getDecoder().decode(URLDecoder.decode(this.cookie.getValue(), StandardCharsets.UTF_8)),
				StandardCharsets.UTF_8) : null;
	}

	private MvcTestResult call(MockMvcRequestBuilder request, String... headers) {
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		if (this.cookie != null) {
			request.cookie(this.cookie);
		}
		MvcTestResult result = request.with(this.identity)
			.header(HttpHeaders.USER_AGENT, "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0")
			.exchange();
		Cookie renewed = result.getResponse().getCookie(COOKIE);
		if (renewed != null) {
			this.cookie = (renewed.getMaxAge() == 0) ? null : renewed;
		}
		return result;
	}

}
