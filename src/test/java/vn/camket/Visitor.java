package vn.camket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser without script: keeps its cookies, follows links and redirects, and posts
 * forms as the page holds them. Any answer but 200 fails.
 */
class Visitor {

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private final String site;

	Visitor(String site) {
		this.site = site;
	}

	Document open(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.site + path)));
	}

	/** Opens the first link that holds this text. */
	Document follow(Document page, String text) {
		Element link = page.select("main a").stream().filter((a) -> a.text().contains(text)).findFirst().orElseThrow();
		return send(HttpRequest.newBuilder(URI.create(link.absUrl("href"))));
	}

	/** Posts a form with these fields typed over. */
	Document submit(Document page, String form, Map<String, String> typed) {
		return post(form(page, form), form(page, form).absUrl("action"), typed);
	}

	/** Posts a form as it stands by a button with an address of its own. */
	Document submit(Document page, String form, String button) {
		return post(form(page, form), page.selectFirst(button).absUrl("formaction"), Map.of());
	}

	private static FormElement form(Document page, String form) {
		Element element = page.selectFirst(form);
		assertThat(element).as("%s of %s", form, page.location()).isNotNull();
		return (FormElement) element;
	}

	private Document post(FormElement form, String address, Map<String, String> typed) {
		Stream<String> held = form.formData()
			.stream()
			.filter((field) -> !typed.containsKey(field.key()))
			.map((KeyVal field) -> pair(field.key(), field.value()));
		Stream<String> over = typed.entrySet().stream().map((field) -> pair(field.getKey(), field.getValue()));
		String body = Stream.concat(held, over).collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(URI.create(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	private Document send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.build(), BodyHandlers.ofString());
			assertThat(response.statusCode()).as("%s%n%s", response.uri(), response.body()).isEqualTo(200);
			return Jsoup.parse(response.body(), response.uri().toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String pair(String name, String value) {
		return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
