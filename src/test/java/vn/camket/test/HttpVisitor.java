package vn.camket.test;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;

/**
 * Somebody who has signed in and uses the application over HTTP, without a browser.
 */
public final class HttpVisitor {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	private final int port;

	private final String session;

	private HttpVisitor(int port, String session) {
		this.port = port;
		this.session = session;
	}

	/**
	 * Signs in through the page of the sign-in.
	 */
	public static HttpVisitor signIn(int port, String username, String password) throws IOException {
		HttpVisitor stranger = new HttpVisitor(port, "");
		HttpResponse<String> page = stranger.get("/login");
		String token = Jsoup.parse(page.body()).select("input[name=_csrf]").val();
		HttpResponse<String> answer = new HttpVisitor(port, session(page)).post("/login",
				Map.of("_csrf", token, "username", username, "password", password));
		if (!answer.headers().firstValue("Location").orElse("").endsWith("/")) {
			throw new IllegalStateException("%s cannot sign in: %s".formatted(username, answer));
		}
		return new HttpVisitor(port, session(answer));
	}

	/** The same session at another instance. */
	public HttpVisitor at(int port) {
		return new HttpVisitor(port, this.session);
	}

	/** Asks for a page; redirects are answers like others. */
	public HttpResponse<String> get(String path) throws IOException {
		return answer(request(path), BodyHandlers.ofString());
	}

	/** Asks for a file. */
	public HttpResponse<byte[]> download(String path) throws IOException {
		return answer(request(path), BodyHandlers.ofByteArray());
	}

	/** Sends a form, whose token is among its fields. */
	public HttpResponse<String> post(String path, Map<String, String> form) throws IOException {
		return post(path,
				form.entrySet()
					.stream()
					.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
					.collect(Collectors.joining("&")));
	}

	private HttpResponse<String> post(String path, String form) throws IOException {
		return answer(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)), BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.timeout(Duration.ofSeconds(60))
			.header("Cookie", this.session);
	}

	private static <T> HttpResponse<T> answer(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
			throws IOException {
		try {
			return CLIENT.send(request.build(), body);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String session(HttpResponse<?> answer) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("camket="))
			.map((cookie) -> cookie.split(";")[0])
			.reduce((first, last) -> last)
			.orElseThrow();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
