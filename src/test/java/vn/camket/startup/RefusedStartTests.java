package vn.camket.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import vn.camket.CamKetApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** What the person at the console sees when the whole application cannot start. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTests {

	@TempDir
	private Path temporary;

	@Test
	void takenPortIsFoundBeforeTheDatabaseIsTouched(CapturedOutput output) throws IOException {
		Path data = this.temporary.resolve("data");
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertRefused(data, taken.getLocalPort());
			assertThat(output).contains("Cổng " + taken.getLocalPort() + " đang được một chương trình khác sử dụng.")
				.contains("SERVER_PORT");
		}
		assertThat(data).doesNotExist();
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void unusableDataFolderIsExplained(CapturedOutput output) throws IOException {
		Path data = Files.createFile(this.temporary.resolve("file")).resolve("data");
		assertRefused(data, 0);
		assertThat(output).contains("Không ghi được vào thư mục dữ liệu " + data).contains("CAMKET_DATA_DIR");
		assertThat(output).doesNotContain("\tat ");
	}

	private static void assertRefused(Path data, int port) {
		assertThatException().isThrownBy(
				() -> SpringApplication
					.run(CamKetApplication.class, "--spring.profiles.active=demo", "--camket.test.own-database=true",
							"--camket.data-dir=" + data, "--server.port=" + port)
					.close());
	}

}
