package vn.camket;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import vn.camket.AccessTable.Row;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Every address against every role, and nobody. The table is {@code access.txt}.
 */
@IntegrationTest
@Transactional
@TestInstance(Lifecycle.PER_CLASS)
class AccessTableTests {

	private static final AccessTable TABLE = AccessTable.read();

	private static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT,
			HttpMethod.PATCH, HttpMethod.DELETE);

	private final MockMvcTester mvc;

	private final RequestMappingHandlerMapping mappings;

	private final AccessRecords records;

	AccessTableTests(MockMvcTester mvc,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, Accounts accounts,
			JdbcClient database) {
		this.mvc = mvc;
		this.mappings = mappings;
		this.records = new AccessRecords(accounts, database);
	}

	@ParameterizedTest(name = "{0} as {1}: {2}")
	@MethodSource("cells")
	void answersEverybodyAsTheTableSays(Row row, String visitor, String expected) {
		MvcTestResult result = call(row.method(), this.records.fill(row.address()), as(visitor), csrf());
		assertThat(answer(result)).isEqualTo(expected);
		assertThat(result.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'")
			.doesNotContain("unsafe");
	}

	static Stream<Arguments> cells() {
		return TABLE.rows()
			.stream()
			.flatMap((row) -> row.expected()
				.entrySet()
				.stream()
				.map((cell) -> Arguments.of(row, cell.getKey(), cell.getValue())));
	}

	@ParameterizedTest
	@MethodSource("posts")
	void refusesEveryPostWithoutAToken(Row row) {
		for (String visitor : row.expected().keySet()) {
			assertThat(answer(call(row.method(), this.records.fill(row.address()), as(visitor)))).as(visitor)
				.isEqualTo(visitor.equals("nobody") ? "login" : "403");
		}
	}

	/**
	 * Programs sign in with each request: no browser adds to it what they did not send.
	 */
	static Stream<Row> posts() {
		return TABLE.rows()
			.stream()
			.filter((row) -> row.method() != HttpMethod.GET && !row.address().startsWith("/api/"));
	}

	@ParameterizedTest
	@MethodSource("unlisted")
	void refusesEveryMethodThatIsNotListed(HttpMethod method, String path) {
		for (String visitor : TABLE.rows().get(0).expected().keySet()) {
			assertThat(answer(call(method, this.records.fill(path), as(visitor), csrf()))).as(visitor)
				.isIn("login", "401", "403", "404", "405");
		}
	}

	static Stream<Arguments> unlisted() {
		return TABLE.rows()
			.stream()
			.map(Row::path)
			.distinct()
			.flatMap((path) -> METHODS.stream()
				.filter((method) -> TABLE.rows()
					.stream()
					.noneMatch((row) -> row.method() == method && row.path().equals(path)))
				.map((method) -> Arguments.of(method, path)));
	}

	@Test
	void namesEveryAddressThatAControllerServes() throws Exception {
		Set<String> missing = new TreeSet<>();
		this.mappings.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getName().startsWith("vn.camket.")) {
				missing.addAll(addresses(mapping));
			}
		});
		for (Row row : TABLE.rows()) {
			missing.removeAll(served(row));
		}
		assertThat(missing).as("addresses that are not in access.txt").isEmpty();
	}

	/** The addresses of the controller's method that a row leads to. */
	private List<String> served(Row row) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(row.method().name(),
				row.path().replaceAll("\\{[a-z-]+}", "x"));
		ServletRequestPathUtils.parseAndCache(request);
		HandlerMethod found;
		try {
			var chain = this.mappings.getHandler(request);
			if (chain == null || !(chain.getHandler() instanceof HandlerMethod handler)) {
				return List.of();
			}
			found = handler;
		}
		catch (HttpRequestMethodNotSupportedException ex) {
			return List.of();
		}
		return this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getMethod().equals(found.getMethod()))
			.flatMap((entry) -> addresses(entry.getKey()).stream())
			.toList();
	}

	private static List<String> addresses(RequestMappingInfo mapping) {
		Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
		List<String> addresses = new ArrayList<>();
		for (String pattern : mapping.getPatternValues()) {
			for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
				addresses.add(method + " " + pattern);
			}
		}
		return addresses;
	}

	private RequestPostProcessor as(String visitor) {
		return visitor.equals("nobody") ? (request) -> request : user(this.records.visitor(visitor));
	}

	private MvcTestResult call(HttpMethod method, String address, RequestPostProcessor... with) {
		var request = this.mvc.method(method).uri(address);
		for (RequestPostProcessor processor : with) {
			request.with(processor);
		}
		return request.exchange();
	}

	private static String answer(MvcTestResult result) {
		MockHttpServletResponse response = result.getResponse();
		String target = response.getRedirectedUrl();
		boolean login = "/login".equals(target) || "/login?expired".equals(target);
		return login ? "login" : String.valueOf(response.getStatus());
	}

}
