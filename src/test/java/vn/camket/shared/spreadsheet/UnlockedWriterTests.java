package vn.camket.shared.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnlockedWriterTests {

	private final ByteArrayOutputStream written = new ByteArrayOutputStream();

	private final UnlockedWriter writer = new UnlockedWriter(this.written);

	/** Wherever the buffer ends, it must not end within a sign. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3 })
	void writesEverySignWhole(int before) throws IOException {
		String text = "x".repeat(before) + "Thỏa thuận 🤝 đã ký; ".repeat(5000);
		for (char half : text.toCharArray()) {
			this.writer.write(half);
		}
		this.writer.close();
		assertThat(this.written.toString(StandardCharsets.UTF_8)).isEqualTo(text);
	}

	@Test
	void writesPiecesOfAnyKind() throws IOException {
		this.writer.write("Bản ghi nhớ", 4, 3);
		this.writer.write("..hợp tác".toCharArray(), 1, 4);
		this.writer.flush();
		assertThat(this.written.toString(StandardCharsets.UTF_8)).isEqualTo("ghi.hợp");
		this.writer.write(" tác");
		this.writer.close();
		assertThat(this.written.toString(StandardCharsets.UTF_8)).isEqualTo("ghi.hợp tác");
	}

}
