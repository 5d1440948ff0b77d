package vn.camket.shared.persistence;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers that take a look at every row of a register and are asked for by everybody who
 * opens it. They are counted once for each state of the register: what it is in is read
 * from the log of changes each time, so that nobody, on whatever instance, sees numbers
 * from before a change.
 */
@Component
public class RememberedCounts {

	/**
	 * A change may become visible after one with a later number. So many are therefore
	 * counted, not only the newest looked at.
	 */
	private static final int LOOKED_AT = 100;

	private static final String STATE = """
			select string_agg(concat_ws(' ', t.name, c.newest, c.changes), ', ' order by t.name)
			  from unnest(cast(:tables as text[])) t (name)
			 cross join lateral (select max(id) as newest, count(*) as changes
			                       from (select id from record_change where table_name = t.name order by id desc limit :most) l) c
			""";

	private final Cache<Key, Object> counts = Caffeine.newBuilder()
		.maximumSize(1_000)
		.expireAfterAccess(Duration.ofMinutes(10))
		.build();

	private final JdbcClient database;

	RememberedCounts(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The answer to a question about some tables.
	 * @param tables all logged tables that the answer depends on
	 * @param question what is asked, with all that the answer depends on besides, such as
	 * the day
	 * @param counting answers it by the database; asked again after any change
	 */
	public <T> T get(Set<String> tables, Object question, Class<T> type, Supplier<T> counting) {
		Key key = new Key(state(tables), question);
		Object known = this.counts.getIfPresent(key);
		if (type.isInstance(known)) {
			return type.cast(known);
		}
		T counted = counting.get();
		this.counts.put(key, counted);
		return counted;
	}

	private String state(Set<String> tables) {
		return this.database.sql(STATE)
			.param("tables", tables.toArray(String[]::new))
			.param("most", LOOKED_AT)
			.query(String.class)
			.single();
	}

	private record Key(String state, Object question) {
	}

}
