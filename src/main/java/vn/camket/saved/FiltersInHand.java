package vn.camket.saved;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.camket.account.WorkInHand;

/**
 * Filters that somebody keeps: the successor finds them where they were.
 */
@Component
class FiltersInHand implements WorkInHand {

	private final JdbcClient database;

	FiltersInHand(JdbcClient database) {
		this.database = database;
	}

	@Override
	public List<Piece> of(Worker worker) {
		return this.database
			.sql("select name, list || query as href from saved_filter where account_id = ? order by list, name")
			.param(worker.account())
			.query((row, number) -> new Piece("filter", row.getString("name"), null, row.getString("href")))
			.list();
	}

	/** Where the successor has one of that name, that one stays. */
	@Override
	public void pass(Worker worker, UUID successor) {
		this.database.sql("""
				insert into saved_filter (account_id, list, name, query)
				select :successor, list, name, query from saved_filter where account_id = :account
				on conflict on constraint saved_filter_name_uk do nothing""")
			.param("successor", successor)
			.param("account", worker.account())
			.update();
	}

}
