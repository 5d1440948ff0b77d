package vn.camket.agency;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.wording.Wording;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.Download;

/**
 * Exports a list of agencies: exactly the rows that its filter finds, in the order of the
 * page.
 */
@Service
public class AgencyExport {

	private final AgencyCatalog catalog;

	private final Listings lists;

	private final Wording wording;

	AgencyExport(AgencyCatalog catalog, Listings lists, Wording wording) {
		this.catalog = catalog;
		this.lists = lists;
		this.wording = wording;
	}

	/**
	 * Writes the file.
	 */
	public void write(AgencyFilter filter, Sort sort, Download download) throws IOException {
		this.lists.<AgencyRow>begin("agency.list.title", "agency.export.title")
			.counter()
			.text("agency.field.name", 42, AgencyRow::name)
			.text("agency.field.shortName", 20, AgencyRow::shortName)
			.name("agency.field.kind", 16, AgencyRow::kind)
			.centered("agency.field.officialCode", 16, AgencyRow::officialCode)
			.text("agency.field.groups", 42, (row) -> String.join("; ", row.groups()))
			.text("agency.export.marks", 24, this::marks)
			.write(this.catalog.search(filter, Pageable.unpaged(sort)).stream(), download.format(), download.out());
	}

	/**
	 * Writes who is, was and will be in the groups, a row for each time.
	 */
	public void groups(Download download) throws IOException {
		Stream<Membership> rows = this.catalog.groups()
			.stream()
			.flatMap((group) -> group.members().stream().map((member) -> new Membership(group.name(), member)));
		this.lists.<Membership>begin("agency.groups.title", "agency.groups.export")
			.counter()
			.text("agency.groups.group", 40, Membership::group)
			.text("agency.field.name", 46, (row) -> row.member().name())
			.date("agency.member.since", 16, (row) -> row.member().validFrom())
			.date("agency.member.until", 16, (row) -> row.member().validTo())
			.write(rows, download.format(), download.out());
	}

	private String marks(AgencyRow row) {
		return Stream
			.of(row.border() ? this.wording.text("AgencyMark.BORDER") : "",
					row.verified() ? "" : this.wording.text("AgencyMark.UNVERIFIED"),
					(row.validTo() != null)
							? this.wording.text("agency.ended", PartialDate.of(row.validTo()).toDisplay()) : "")
			.filter((mark) -> !mark.isEmpty())
			.collect(Collectors.joining("; "));
	}

	private record Membership(String group, AgencyGroupRow.Member member) {
	}

}
