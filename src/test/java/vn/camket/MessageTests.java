package vn.camket;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts and those who show them: none missing, none left over. */
class MessageTests {

	/**
	 * #{key} and #{key(…)} in templates; calls in Java whose text is a key and nothing
	 * else.
	 */
	private static final Pattern USED = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]|#messages\\.msg\\w*\\('([\\w.-]+)'"
			+ "|Flash\\.\\w+\\(\\s*\\w+,\\s*\"([\\w.-]+)\"|Facet\\.all\\(\\s*\"([\\w.-]+)\"");

	/** #{|prefix.${…}|} in templates, "prefix." in Java. */
	private static final Pattern PREFIX = Pattern
		.compile("#\\{\\|([A-Za-z][\\w.-]*\\.)\\$\\{|[\"']([A-Za-z][\\w.]*\\.)[\"']");

	/** #{|Type.${…}|} in templates, Choice.all(Type.class) in Java. */
	private static final Pattern SHOWN = Pattern.compile("#\\{\\|(\\w+)\\.\\$\\{|Choice\\.all\\((\\w+)\\.class\\)");

	private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)*");

	private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)\\s*(?:implements [\\w, ]+)?\\{");

	/** Codes by which Spring itself looks for the words of a refused value. */
	private static final Set<String> BINDING = Set.of("typeMismatch", "AssertTrue", "DecimalMax", "DecimalMin",
			"Digits", "Email", "Max", "Min", "Negative", "NotBlank", "NotEmpty", "NotNull", "Past", "PastOrPresent",
			"Pattern", "Positive", "PositiveOrZero", "Size");

	private final String text = read(Path.of("src/main/resources/messages.properties"));

	private final Properties messages = properties(this.text);

	private final Map<String, String> sources = sources();

	@Test
	void everyTextThatIsAskedForStandsThere() {
		Set<String> missing = new TreeSet<>();
		this.sources.forEach((file, source) -> USED.matcher(source).results().forEach((use) -> {
			String key = Stream.of(1, 2, 3, 4)
				.map(use::group)
				.filter((group) -> group != null)
				.findFirst()
				.orElseThrow();
			if (!this.messages.containsKey(key)) {
				missing.add(key + " in " + file);
			}
		}));
		assertThat(missing).isEmpty();
	}

	@Test
	void noTextIsLeftOver() {
		Set<String> words = this.sources.values()
			.stream()
			.flatMap((source) -> WORD.matcher(source).results().map((word) -> word.group()))
			.collect(Collectors.toSet());
		Set<String> prefixes = this.sources.values()
			.stream()
			.flatMap((source) -> PREFIX.matcher(source).results())
			.map((use) -> (use.group(1) != null) ? use.group(1) : use.group(2))
			.collect(Collectors.toSet());
		Set<String> enums = enums().keySet();
		assertThat(this.messages.stringPropertyNames().stream().filter((key) -> {
			String first = key.replaceAll("\\..*", "");
			return !(words.contains(key) || enums.contains(first) || BINDING.contains(first)
					|| prefixes.stream().anyMatch(key::startsWith));
		}).sorted()).as("keys that nothing asks for").isEmpty();
	}

	@Test
	void aTypeThatIsShownHasWordsForAllItsConstants() {
		Map<String, Class<?>> enums = enums();
		assertThat(enums).isNotEmpty();
		Set<String> shown = this.messages.stringPropertyNames()
			.stream()
			.map((key) -> key.replaceAll("\\..*", ""))
			.filter(enums::containsKey)
			.collect(Collectors.toSet());
		this.sources.values()
			.stream()
			.flatMap((source) -> SHOWN.matcher(source).results())
			.map((use) -> (use.group(1) != null) ? use.group(1) : use.group(2))
			.filter(enums::containsKey)
			.forEach(shown::add);
		assertThat(shown).allSatisfy((type) -> assertThat(Arrays.stream(enums.get(type).getEnumConstants()))
			.allSatisfy((constant) -> assertThat(this.messages).containsKey(type + "." + ((Enum<?>) constant).name())));
	}

	@Test
	void isWrittenOnceAndAsUnicodeSays() {
		List<String> keys = this.text.lines()
			.filter((line) -> !line.startsWith("#") && line.contains("="))
			.map((line) -> line.substring(0, line.indexOf('=')).strip())
			.toList();
		assertThat(keys).doesNotHaveDuplicates();
		assertThat(Normalizer.isNormalized(this.text, Normalizer.Form.NFC)).isTrue();
	}

	@Test
	void nobodyIsRefusedOrSentBack() {
		assertThat(this.text).doesNotContainIgnoringCase("trả lại", "từ chối");
	}

	private static Map<String, Class<?>> enums() {
		Map<String, Class<?>> enums = new TreeMap<>();
		Resources.read(Resources.JAVA, ".java").forEach((file, source) -> {
			String outer = file.replace(".java", "").replace('/', '.');
			ENUM.matcher(source).results().map((found) -> found.group(1)).forEach((name) -> {
				String type = outer.endsWith("." + name) ? outer : outer + "$" + name;
				enums.put(name, load(type));
			});
		});
		return enums;
	}

	private static Class<?> load(String type) {
		try {
			return Class.forName(type, false, MessageTests.class.getClassLoader());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> sources() {
		Map<String, String> sources = Resources.read(Resources.TEMPLATES, ".html");
		sources.putAll(Resources.read(Resources.JAVA, ".java"));
		sources.replaceAll((file, source) -> source.replaceAll("(?s)<!--.*?-->", ""));
		return sources;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties properties(String text) {
		try {
			Properties properties = new Properties();
			properties.load(new StringReader(text));
			return properties;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
