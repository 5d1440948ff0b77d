package vn.camket.shared.persistence;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers and first pages that take a look at every row of a register and are asked for
 * by everybody who opens it. They are made once for each state of the register: which it
 * is in is read from the log of changes each time, so that nobody, on whatever instance,
 * sees anything from before a change. Only what does not depend on who asks belongs here.
 */
@Component
public class RememberedAnswers {

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

	/** A line takes some 1.5 kB, the numbers beside a list as much as twenty. */
	private static final int MOST_LINES = 10_000;

	private static final int LINES_OF_NUMBERS = 20;

	private final Cache<Key, Object> answers = Caffeine.newBuilder()
		.maximumWeight(MOST_LINES)
		.weigher((Key question, Object answer) -> (answer instanceof List<?> lines) ? lines.size() + 1
				: LINES_OF_NUMBERS)
		.expireAfterAccess(Duration.ofMinutes(10))
		.build();

	private final JdbcClient database;

	RememberedAnswers(JdbcClient database) {
		this.database = database;
	}

	/**
	 * What is known of some tables as they are now.
	 * @param tables all logged tables that the questions to come depend on
	 */
	public Known of(Set<String> tables) {
		return new Known(state(tables));
	}

	private String state(Set<String> tables) {
		return this.database.sql(STATE)
			.param("tables", tables.toArray(String[]::new))
			.param("most", LOOKED_AT)
			.query(String.class)
			.single();
	}

	/**
	 * Answers about tables in one state.
	 */
	public final class Known {

		private final String state;

		private Known(String state) {
			this.state = state;
		}

		/**
		 * The answer to a question.
		 * @param question what is asked, with all that the answer depends on besides,
		 * such as the day
		 * @param reading answers it by the database; asked again after any change
		 */
		public <T> T get(Object question, Class<T> type, Supplier<T> reading) {
			Key key = new Key(this.state, question);
			Object known = RememberedAnswers.this.answers.getIfPresent(key);
			if (type.isInstance(known)) {
				return type.cast(known);
			}
			T read = reading.get();
			RememberedAnswers.this.answers.put(key, read);
			return read;
		}

		/**
		 * The lines that a question asks for, as with {@link #get}.
		 */
		public <T> List<T> list(Object question, Class<T> type, Supplier<List<T>> reading) {
			List<?> lines = get(question, List.class, () -> List.copyOf(reading.get()));
			return lines.stream().<T>map(type::cast).toList();
		}

	}

	private record Key(String state, Object question) {
	}

}
