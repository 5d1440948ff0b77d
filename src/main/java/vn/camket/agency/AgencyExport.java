package vn.camket.agency;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.Download;

/**
 * Exports a list of agencies: exactly the rows that its filter finds, in the order of the
 * page.
 */
@Service
public class AgencyExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int FROZEN_COLUMNS = 2;

	private final AgencyCatalog catalog;

	private final ListingWriter writer;

	private final MessageSource messages;

	AgencyExport(AgencyCatalog catalog, ListingWriter writer, MessageSource messages) {
		this.catalog = catalog;
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes the file.
	 */
	public void write(AgencyFilter filter, Sort sort, Download download) throws IOException {
		this.writer.write(
				new Listing<>(message("agency.list.title"), message("agency.export.title"), null, columns(),
						FROZEN_COLUMNS, this.catalog.search(filter, Pageable.unpaged(sort)).stream()),
				download.format(), download.out());
	}

	/**
	 * Writes who is, was and will be in the groups, a row for each time.
	 */
	public void groups(Download download) throws IOException {
		Stream<Membership> rows = this.catalog.groups()
			.stream()
			.flatMap((group) -> group.members().stream().map((member) -> new Membership(group.name(), member)));
		this.writer.write(new Listing<>(message("agency.groups.title"), message("agency.groups.export"), null,
				groupColumns(), FROZEN_COLUMNS, rows), download.format(), download.out());
	}

	private List<Column<Membership>> groupColumns() {
		return List.of(Column.counter(message("list.number"), 6),
				Column.text(message("agency.groups.group"), 40, Membership::group),
				Column.text(field("name"), 46, (row) -> row.member().name()),
				Column.date(message("agency.member.since"), 16, (row) -> row.member().validFrom()),
				Column.date(message("agency.member.until"), 16, (row) -> row.member().validTo()));
	}

	private List<Column<AgencyRow>> columns() {
		return List.of(Column.counter(message("list.number"), 6), Column.text(field("name"), 42, AgencyRow::name),
				Column.text(field("shortName"), 20, AgencyRow::shortName),
				Column.centered(field("kind"), 16, (row) -> message("AgencyKind." + row.kind())),
				Column.centered(field("officialCode"), 16, AgencyRow::officialCode),
				Column.text(field("groups"), 42, (row) -> String.join("; ", row.groups())),
				Column.text(message("agency.export.marks"), 24, this::marks));
	}

	private String marks(AgencyRow row) {
		return Stream
			.of(row.border() ? message("AgencyMark.BORDER") : "",
					row.verified() ? "" : message("AgencyMark.UNVERIFIED"),
					(row.validTo() != null) ? message("agency.ended", PartialDate.of(row.validTo()).toDisplay()) : "")
			.filter((mark) -> !mark.isEmpty())
			.collect(Collectors.joining("; "));
	}

	private String field(String name) {
		return message("agency.field." + name);
	}

	private String message(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, VIETNAMESE);
	}

	private record Membership(String group, AgencyGroupRow.Member member) {
	}

}
