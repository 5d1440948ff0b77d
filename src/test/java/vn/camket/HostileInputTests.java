package vn.camket;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.camket.AccessTable.Row;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Every address of the access table gets hostile text in every parameter that its
 * controller knows, from somebody whom it lets in: no answer is a fault of ours, and none
 * gives the text back as anything but text.
 */
@IntegrationTest
@Transactional
@TestInstance(Lifecycle.PER_CLASS)
class HostileInputTests {

	private static final String MARK = "fz1337";

	private static final Map<String, String> HOSTILE = hostile();

	private static final List<String> VISITORS = List.of("staff", "head", "officer", "admin", "leader", "nobody");

	private final MockMvcTester mvc;

	private final RequestMappingHandlerMapping mappings;

	private final AccessRecords records;

	private final AntPathMatcher paths = new AntPathMatcher();

	HostileInputTests(MockMvcTester mvc,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, Accounts accounts,
			JdbcClient database) {
		this.mvc = mvc;
		this.mappings = mappings;
		this.records = new AccessRecords(accounts, database);
	}

	private static Map<String, String> hostile() {
		Map<String, String> hostile = new LinkedHashMap<>();
		hostile.put("markup", "\"'></textarea></script><svg onload=" + MARK + "(1)>'; drop table account; -- $$\\' "
				+ "__${7*191}__${7*191}*{7*191}[[${7*191}]]#{7*191}%{7*191}" + MARK);
		hostile.put("signs", "../../etc/passwd%00.xlsx\r\nX-" + MARK
				+ ": 1\r\n\r\n\0\u0001\u2028\u202e\uD800\uFFFF\uFEFF" + "e\u0301\u0300".repeat(50) + MARK);
		hostile.put("length", (MARK + " ").repeat(6000));
		hostile.put("number", "-99999999999999999999999999999999");
		hostile.put("date", "31/02/2027");
		hostile.put("blank", " \u00a0 ");
		return hostile;
	}

	@ParameterizedTest
	@MethodSource("rows")
	void isNeverAFaultNorGivenBack(Row row) {
		Set<String> parameters = new LinkedHashSet<>(List.of("q", "page", "size", "sort"));
		Set<String> files = new LinkedHashSet<>();
		handler(row).ifPresent((handler) -> Stream.of(handler.getMethodParameters())
			.forEach((parameter) -> collect(parameter, parameters, files)));
		HOSTILE.forEach((kind, text) -> {
			MvcTestResult result = call(row, parameters, files, text);
			String where = row + " with " + kind;
			assertThat(result.getUnresolvedException()).as(where).isNull();
			MockHttpServletResponse response = result.getResponse();
			assertThat(response.getStatus()).as(where).isLessThan(500);
			String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
			assertThat(body).as(where).doesNotContain("<svg onload=" + MARK).doesNotContain("13371337");
			assertThat(response.getHeaderNames()).as(where).doesNotContain("X-" + MARK);
		});
	}

	/** Each address and method once. */
	static Stream<Row> rows() {
		Map<String, Row> rows = new LinkedHashMap<>();
		AccessTable.read()
			.rows()
			.stream()
			.filter((row) -> !row.path().contains("{unknown}") && !row.path().equals("/logout"))
			.forEach((row) -> rows.putIfAbsent(row.method() + " " + row.path(), row));
		return rows.values().stream();
	}

	private MvcTestResult call(Row row, Set<String> parameters, Set<String> files, String text) {
		String visitor = VISITORS.stream()
			.filter((candidate) -> !Set.of("login", "403", "404", "401").contains(row.expected().get(candidate)))
			.findFirst()
			.orElse("officer");
		String address = this.records.fill(row.path());
		if (!files.isEmpty()) {
			var request = this.mvc.post()
				.uri(address)
				.multipart()
				.with(csrf())
				.with(user(this.records.visitor(visitor)));
			files.forEach(
					(name) -> request.file(new MockMultipartFile(name, text.substring(0, Math.min(200, text.length())),
							"application/zip", text.getBytes(StandardCharsets.UTF_8))));
			parameters.forEach((name) -> request.param(name, text));
			return request.exchange();
		}
		var request = this.mvc.method(row.method()).uri(address).with(csrf());
		if (!visitor.equals("nobody")) {
			request.with(user(this.records.visitor(visitor)));
		}
		parameters.forEach((name) -> request.param(name, text));
		return request.exchange();
	}

	private Optional<HandlerMethod> handler(Row row) {
		String path = row.path().replaceAll("\\{[^}]+\\}", "x");
		return this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> mapping.getKey()
				.getMethodsCondition()
				.getMethods()
				.stream()
				.anyMatch((method) -> method.asHttpMethod() == row.method()))
			.filter((mapping) -> mapping.getKey()
				.getPatternValues()
				.stream()
				.anyMatch((pattern) -> this.paths.match(pattern, path)))
			.map(Map.Entry::getValue)
			.findFirst();
	}

	private static void collect(MethodParameter parameter, Set<String> parameters, Set<String> files) {
		parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
		Class<?> type = parameter.getParameterType();
		String name = parameter.getParameterName();
		if (name == null) {
			return;
		}
		if (MultipartFile.class.isAssignableFrom(type) || type == MultipartFile[].class) {
			files.add(name);
		}
		else if (BeanUtils.isSimpleProperty(type) || type == List.class || type == Set.class) {
			parameters.add(name);
		}
		else if (type.isRecord()) {
			components(type, "", 0).forEach(parameters::add);
		}
	}

	private static Stream<String> components(Class<?> type, String before, int depth) {
		return Stream.of(type.getRecordComponents()).flatMap((component) -> names(component, before, depth));
	}

	private static Stream<String> names(RecordComponent component, String before, int depth) {
		String name = before + component.getName();
		Class<?> type = component.getType();
		if (type.isRecord() && depth < 2) {
			return Stream.concat(Stream.of(name), components(type, name + ".", depth + 1));
		}
		return (type == List.class) ? Stream.of(name, name + "[0]") : Stream.of(name);
	}

}
