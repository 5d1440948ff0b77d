package vn.camket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold in every template, whoever writes it. */
class TemplateTests {

	private static final Pattern LETTER = Pattern.compile("\\p{L}");

	private static final Pattern FOREIGN_LETTER = Pattern.compile("[\\p{L}&&[^\\p{ASCII}]]");

	private static final Pattern HANDLER = Pattern.compile("(th:)?on[a-z]+");

	private static final Pattern FRAGMENT = Pattern
		.compile("~\\{\\s*([\\w/-]*)\\s*::\\s*([\\w-]+)|return \"([\\w/-]+) :: ([\\w-]+)\"");

	private static final Set<String> READ_ATTRIBUTES = Set.of("alt", "title", "placeholder", "aria-label", "label",
			"data-l", "data-text");

	private final Map<String, String> templates = Resources.read(Resources.TEMPLATES, ".html");

	@Test
	void runNoScriptAndSetNoStyleOfTheirOwn() {
		assertThat(offences((element) -> {
			boolean script = element.nameIs("script") && !element.hasAttr("th:src");
			boolean attribute = element.attributes()
				.asList()
				.stream()
				.map(Attribute::getKey)
				.anyMatch((name) -> HANDLER.matcher(name).matches()
						|| Set.of("style", "th:style", "th:styleappend", "th:utext", "th:inline").contains(name)
						|| name.startsWith("hx-on"));
			return script || attribute || element.nameIs("style") || element.ownText().contains("[(");
		})).isEmpty();
	}

	/** What replaces an element does so before its condition is asked. */
	@Test
	void putConditionsAroundWhatIsReplaced() {
		assertThat(offences((element) -> element.hasAttr("th:replace")
				&& (element.hasAttr("th:if") || element.hasAttr("th:unless"))))
			.isEmpty();
	}

	@Test
	void takeEveryWordFromTheMessages() {
		assertThat(offences((element) -> element.textNodes()
			.stream()
			.map(TextNode::text)
			.anyMatch((text) -> LETTER.matcher(text).find()))).isEmpty();
		assertThat(offences((element) -> element.attributes().asList().stream().anyMatch((attribute) -> {
			boolean read = READ_ATTRIBUTES.contains(attribute.getKey());
			return (read ? LETTER : FOREIGN_LETTER).matcher(attribute.getValue()).find();
		}))).isEmpty();
	}

	@Test
	void nameEveryField() {
		assertThat(offences((element) -> {
			boolean field = element.is("select, textarea, input")
					&& !element.is("[type=hidden], [type=submit], [th:replace]");
			return field && !isNamed(element);
		})).isEmpty();
	}

	private static boolean isNamed(Element field) {
		if (field.closest("label") != null || field.hasAttr("aria-label") || field.hasAttr("th:aria-label")
				|| field.hasAttr("aria-labelledby") || field.hasAttr("th:attr")) {
			return true;
		}
		String bound = field.attr("th:field").replaceAll("[*${}]", "");
		Set<String> ids = Stream.of(field.id(), field.attr("th:id"), bound)
			.filter((id) -> !id.isEmpty())
			.collect(Collectors.toSet());
		Document document = Objects.requireNonNull(field.ownerDocument());
		boolean labelled = document.select("label")
			.stream()
			.anyMatch((label) -> ids.contains(label.attr("for")) || ids.contains(label.attr("th:for")));
		Element before = field.closest("[th:fragment]");
		return labelled || (before != null && before.html().contains(":: caption("));
	}

	@Test
	void sendFormsWithTheTokenThatProtectsThem() {
		assertThat(offences((element) -> element.is("form[method=post]")
				&& (!element.hasAttr("th:action") || element.hasAttr("action"))))
			.isEmpty();
	}

	@Test
	void nameFragmentsThatExistAndAreNoElements() {
		Map<String, Set<String>> declared = this.templates.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getKey().replace(".html", ""),
					(entry) -> elements(entry.getValue()).filter((element) -> element.hasAttr("th:fragment"))
						.map((element) -> element.attr("th:fragment").replaceAll("\\(.*", "").strip())
						.collect(Collectors.toSet())));
		List<String> missing = new ArrayList<>();
		Stream.concat(this.templates.entrySet().stream(), Resources.read(Resources.JAVA, ".java").entrySet().stream())
			.forEach((file) -> FRAGMENT.matcher(withoutComments(file.getValue())).results().forEach((use) -> {
				String own = file.getKey().replace(".html", "");
				if (!declared.getOrDefault(template(use, own), Set.of()).contains(fragment(use))) {
					missing.add(file.getKey() + ": " + use.group());
				}
			}));
		assertThat(missing).isEmpty();
		assertThat(declared.values()).allSatisfy((names) -> assertThat(names).doesNotContain("label", "select",
				"textarea", "summary", "header", "footer", "main", "nav", "section", "form", "table", "details",
				"dialog", "title", "body", "input", "button", "svg"));
	}

	private static String template(MatchResult use, String own) {
		if (use.group(3) != null) {
			return use.group(3);
		}
		return use.group(1).isEmpty() ? own : use.group(1);
	}

	private static String fragment(MatchResult use) {
		return (use.group(4) != null) ? use.group(4) : use.group(2);
	}

	private List<String> offences(Predicate<Element> rule) {
		return this.templates.entrySet()
			.stream()
			.flatMap((file) -> elements(file.getValue()).filter(rule)
				.map((element) -> file.getKey() + ": " + element.shallowClone().outerHtml()))
			.toList();
	}

	private static Stream<Element> elements(String template) {
		return Jsoup.parse(withoutComments(template), Parser.xmlParser()).stream();
	}

	private static String withoutComments(String template) {
		return template.replaceAll("(?s)<!--.*?-->", "");
	}

}
