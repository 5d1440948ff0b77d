package vn.camket.partner;

import java.io.IOException;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.web.Download;

/**
 * Exports the list of partners: exactly the rows that its filter finds, in the order of
 * the page.
 */
@Service
public class PartnerExport {

	private final PartnerCatalog catalog;

	private final Listings lists;

	PartnerExport(PartnerCatalog catalog, Listings lists) {
		this.catalog = catalog;
		this.lists = lists;
	}

	/**
	 * Writes the file.
	 */
	public void write(PartnerFilter filter, Sort sort, Download download) throws IOException {
		this.lists.<PartnerLine>begin("partner.list.title", "partner.export.title")
			.counter()
			.text("partner.field.name", 44, PartnerLine::name)
			.text("partner.field.nameForeign", 36, PartnerLine::nameForeign)
			.name("partner.field.kind", 24, PartnerLine::kind)
			.text("partner.field.countryCode", 18, PartnerLine::country)
			.text("partner.field.aliases", 36, (row) -> String.join("; ", row.aliases()))
			.number("partner.inForce", 12, PartnerLine::inForce)
			.number("partner.agreements", 12, PartnerLine::agreements)
			.write(this.catalog.find(filter, Pageable.unpaged(sort)).stream(), download.format(), download.out());
	}

}
