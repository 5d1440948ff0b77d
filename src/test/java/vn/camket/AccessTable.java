package vn.camket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;

/** The rows of {@code access.txt}. */
record AccessTable(List<Row> rows) {

	/**
	 * A line of the table.
	 *
	 * @param address may hold the names of records in braces, and form fields after a
	 * question mark
	 * @param expected what each visitor gets, by the heading of the column
	 */
	record Row(HttpMethod method, String address, Map<String, String> expected) {

		/** The address without form fields. */
		String path() {
			return this.address.split("\\?", 2)[0];
		}

		@Override
		public String toString() {
			return this.method + " " + this.address;
		}

	}

	static AccessTable read() {
		try {
			List<String[]> lines = new ClassPathResource("access.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.strip().split("\\s+"))
				.toList();
			String[] heading = lines.get(0);
			return new AccessTable(lines.stream().skip(1).map((cells) -> row(heading, cells)).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Row row(String[] heading, String[] cells) {
		if (cells.length != heading.length) {
			throw new IllegalStateException("access.txt: wrong number of columns: " + String.join(" ", cells));
		}
		return new Row(HttpMethod.valueOf(cells[0]), cells[1],
				IntStream.range(2, heading.length)
					.boxed()
					.collect(Collectors.toMap((i) -> heading[i], (i) -> cells[i])));
	}

}
