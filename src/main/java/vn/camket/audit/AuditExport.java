package vn.camket.audit;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.wording.Wording;
import vn.camket.shared.web.Download;

/**
 * Exports the trail as filtered.
 */
@Service
public class AuditExport {

	private final AuditBook book;

	private final Listings lists;

	private final Wording wording;

	AuditExport(AuditBook book, Listings lists, Wording wording) {
		this.book = book;
		this.lists = lists;
		this.wording = wording;
	}

	/**
	 * Writes the file.
	 */
	public void write(AuditFilter filter, Download download) throws IOException {
		this.lists.<AuditLine>begin("audit.title", "audit.export.title")
			.counter()
			.moment("audit.column.at", 18, AuditLine::at)
			.text("audit.column.actor", 30,
					(line) -> Objects.requireNonNullElse(line.actor(), this.wording.text("audit.nobody")))
			.text("audit.column.address", 18, AuditLine::address)
			.name("audit.column.kind", 22, AuditLine::kind)
			.text("audit.column.what", 40, this::what)
			.text("audit.column.changes", 60, AuditExport::changes)
			.write(this.book.all(filter).stream(), download.format(), download.out());
	}

	private static String changes(AuditLine line) {
		return line.changes()
			.stream()
			.map((change) -> change.label() + ": " + Objects.requireNonNullElse(change.before(), "–") + " → "
					+ Objects.requireNonNullElse(change.after(), "–"))
			.collect(Collectors.joining("\n"));
	}

	private String what(AuditLine line) {
		if (line.recordKind() == null) {
			return Objects.requireNonNullElse(line.subject(), "");
		}
		return this.wording.text("audit.record." + line.recordKind()) + ": "
				+ Objects.requireNonNullElse(line.recordName(), String.valueOf(line.recordId()));
	}

}
