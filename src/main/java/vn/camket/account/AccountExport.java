package vn.camket.account;

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
 * Exports the list of accounts: exactly the rows that its filter finds, in the order of
 * the page.
 */
@Service
public class AccountExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int FROZEN_COLUMNS = 2;

	private final AccountCatalog catalog;

	private final ListingWriter writer;

	private final MessageSource messages;

	AccountExport(AccountCatalog catalog, ListingWriter writer, MessageSource messages) {
		this.catalog = catalog;
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes the file.
	 */
	public void write(AccountFilter filter, Sort sort, Download download) throws IOException {
		this.writer.write(
				new Listing<>(message("account.list.title"), message("account.export.title"), null, columns(),
						FROZEN_COLUMNS, this.catalog.search(filter, Pageable.unpaged(sort)).stream()),
				download.format(), download.out());
	}

	private List<Column<AccountDetails>> columns() {
		return List.of(Column.counter(message("list.number"), 6),
				Column.text(field("displayName"), 40, AccountDetails::displayName),
				Column.text(field("username"), 22, AccountDetails::username),
				Column.centered(field("role"), 24, (row) -> message("Role." + row.role())),
				Column.text(field("agencyId"), 40, AccountDetails::agencyName),
				Column.centered(field("state"), 20, (row) -> message("AccountState." + row.state())),
				Column.moment(field("lastSignIn"), 18, AccountDetails::lastSignInAt));
	}

	private String field(String name) {
		return message("account.field." + name);
	}

	private String message(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, VIETNAMESE);
	}

}
