package vn.camket.saved;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.shared.web.NotFoundException;

/**
 * Keeps filters for the person signed in; nobody else sees them. They are a convenience,
 * not records: dropping one leaves nothing behind.
 */
@Service
public class SavedFilters {

	/** As many as fit above a list. */
	public static final int MOST = 20;

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	SavedFilters(JdbcClient database, CurrentAccount currentAccount) {
		this.database = database;
		this.currentAccount = currentAccount;
	}

	/**
	 * What the person keeps for a list, by name.
	 */
	@Transactional(readOnly = true)
	public List<SavedFilter> of(String list) {
		return this.database.sql("""
				select id, list, name, query from saved_filter where account_id = :account and list = :list
				order by name collate "vi-x-icu", id""")
			.param("account", this.currentAccount.get().id())
			.param("list", list)
			.query(SavedFilter.class)
			.list();
	}

	/**
	 * Keeps a filter; one of the same name takes the new query.
	 * @return what is kept, nothing where the list has {@value #MOST} others already
	 */
	@Transactional
	public Optional<SavedFilter> keep(String list, String name, String query) {
		return this.database
			.sql("""
					insert into saved_filter (account_id, list, name, query)
					select :account, :list, :name, :query
					where (select count(*) from saved_filter where account_id = :account and list = :list and name <> :name) < :most
					on conflict on constraint saved_filter_name_uk do update set query = excluded.query
					returning id, list, name, query""")
			.param("account", this.currentAccount.get().id())
			.param("list", list)
			.param("name", name)
			.param("query", query)
			.param("most", MOST)
			.query(SavedFilter.class)
			.optional();
	}

	/**
	 * Drops a filter of one's own.
	 * @return what it was
	 * @throws NotFoundException if there is none, or it is somebody else's
	 */
	@Transactional
	public SavedFilter drop(UUID id) {
		return this.database
			.sql("delete from saved_filter where id = :id and account_id = :account returning id, list, name, query")
			.param("id", id)
			.param("account", this.currentAccount.get().id())
			.query(SavedFilter.class)
			.optional()
			.orElseThrow(() -> new NotFoundException(SavedFilter.class, id));
	}

}
