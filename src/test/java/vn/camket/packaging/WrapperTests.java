package vn.camket.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

class WrapperTests {

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows knows no run bit and checks out other line ends")
	void runsOnUnixAndOnWindows() throws IOException {
		assertThat(Path.of("mvnw")).isExecutable();
		assertThat(Files.readString(Path.of("mvnw"))).doesNotContain("\r");
		assertThat(Files.readString(Path.of("mvnw.cmd"))).contains("\r\n").doesNotContainPattern("[^\r]\n");
	}

	@Test
	void bothScriptsUseAnInstalledMavenThatIsNewEnough() throws IOException {
		assertThat(Files.readString(Path.of("mvnw"))).contains("-ge 30603");
		assertThat(Files.readString(Path.of("mvnw.cmd"))).contains("-ge [version]'3.6.3'");
	}

}
