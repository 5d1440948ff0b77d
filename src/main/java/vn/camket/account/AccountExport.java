package vn.camket.account;

import java.io.IOException;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.web.Download;

/**
 * Exports the list of accounts: exactly the rows that its filter finds, in the order of
 * the page.
 */
@Service
public class AccountExport {

	private final AccountCatalog catalog;

	private final Listings lists;

	AccountExport(AccountCatalog catalog, Listings lists) {
		this.catalog = catalog;
		this.lists = lists;
	}

	/**
	 * Writes the file.
	 */
	public void write(AccountFilter filter, Sort sort, Download download) throws IOException {
		this.lists.<AccountDetails>begin("account.list.title", "account.export.title")
			.counter()
			.text("account.field.displayName", 40, AccountDetails::displayName)
			.text("account.field.username", 22, AccountDetails::username)
			.name("account.field.role", 24, AccountDetails::role)
			.text("account.field.agencyId", 40, AccountDetails::agencyName)
			.name("account.field.state", 20, AccountDetails::state)
			.moment("account.field.lastSignIn", 18, AccountDetails::lastSignInAt)
			.write(this.catalog.search(filter, Pageable.unpaged(sort)).stream(), download.format(), download.out());
	}

}
