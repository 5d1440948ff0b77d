package vn.camket.partner;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.web.Download;

/**
 * Exports the list of partners: exactly the rows that its filter finds, in the order of
 * the page.
 */
@Service
public class PartnerExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int FROZEN_COLUMNS = 2;

	private final PartnerCatalog catalog;

	private final ListingWriter writer;

	private final MessageSource messages;

	PartnerExport(PartnerCatalog catalog, ListingWriter writer, MessageSource messages) {
		this.catalog = catalog;
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes the file.
	 */
	public void write(PartnerFilter filter, Sort sort, Download download) throws IOException {
		this.writer.write(
				new Listing<>(message("partner.list.title"), message("partner.export.title"), null, columns(),
						FROZEN_COLUMNS, this.catalog.find(filter, Pageable.unpaged(sort)).stream()),
				download.format(), download.out());
	}

	private List<Column<PartnerLine>> columns() {
		return List.of(Column.counter(message("list.number"), 6), Column.text(field("name"), 44, PartnerLine::name),
				Column.text(field("nameForeign"), 36, PartnerLine::nameForeign),
				Column.text(field("kind"), 24,
						(row) -> (row.kind() != null) ? message("PartnerKind." + row.kind()) : null),
				Column.text(field("countryCode"), 18, PartnerLine::country),
				Column.text(field("aliases"), 36, (row) -> String.join("; ", row.aliases())),
				Column.centered(message("partner.inForce"), 12, (row) -> String.valueOf(row.inForce())),
				Column.centered(message("partner.agreements"), 12, (row) -> String.valueOf(row.agreements())));
	}

	private String field(String name) {
		return message("partner.field." + name);
	}

	private String message(String code) {
		return this.messages.getMessage(code, null, VIETNAMESE);
	}

}
