package vn.camket.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartupMessagesTests {

	private static final Pattern REFUSAL_CODE = Pattern.compile("\"((?:data-folder|database|demo|port)\\.[a-z-]+)\"");

	@Test
	void everyRefusalSaysWhatIsWrongAndWhatToDo() throws IOException {
		Set<String> codes = codesInUse();
		assertThat(codes).hasSizeGreaterThan(10);
		for (String code : codes) {
			assertThat(StartupMessages.get(code, "X", "Y", "Z")).as(code).doesNotContain("{", "'").endsWith(".");
			assertThat(StartupMessages.get(code + ".action", "X", "Y", "Z")).as(code)
				.doesNotContain("{", "'")
				.endsWith(".");
		}
	}

	@Test
	void numbersAndPathsStayAsTheyAre() {
		assertThat(StartupMessages.get("port.in-use", 8080)).contains("8080");
		assertThat(StartupMessages.get("data-folder.in-use", Path.of("d'ữ liệu"))).contains("d'ữ liệu");
	}

	private static Set<String> codesInUse() throws IOException {
		Set<String> codes = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			for (Path source : sources.filter((path) -> path.toString().endsWith(".java")).toList()) {
				REFUSAL_CODE.matcher(Files.readString(source)).results().forEach((match) -> codes.add(match.group(1)));
			}
		}
		return codes;
	}

}
