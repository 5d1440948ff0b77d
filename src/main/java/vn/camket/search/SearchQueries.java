package vn.camket.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Service;

import vn.camket.account.CurrentAccount;
import vn.camket.account.SignedInAccount;
import vn.camket.search.SearchResult.Suggestion;
import vn.camket.shared.persistence.Paging;

/**
 * Finds records by their words, with or without accents, by one index. What was typed
 * with its accents comes first, then what has the words in its title.
 * <p>
 * No transaction holds its few statements together: that would be as many ways to the
 * server again, and each would still see what others saved between them.
 */
@Service
public class SearchQueries {

	private static final int EXCERPT = 180;

	/** Below it letters have no accents. */
	private static final int PLAIN = 128;

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	SearchQueries(JdbcClient database, CurrentAccount currentAccount) {
		this.database = database;
		this.currentAccount = currentAccount;
	}

	/**
	 * What is found, a page of it; nothing for nothing typed.
	 * @param kind of one kind alone, or {@code null}
	 */
	public SearchResult find(String typed, @Nullable FoundKind kind, Pageable page) {
		Wanted wanted = Wanted.of(typed);
		if (wanted.isEmpty()) {
			return new SearchResult(Map.of(), Page.empty(page), null);
		}
		Map<String, @Nullable Object> parameters = parameters(wanted);
		List<Found> rows = rows(wanted, parameters, kind, page).list();
		Map<FoundKind, Long> counts = isWholeResult(rows, kind, page) ? count(rows) : count(wanted, parameters);
		long total = counts.entrySet()
			.stream()
			.filter((entry) -> kind == null || entry.getKey() == kind)
			.mapToLong(Map.Entry::getValue)
			.sum();
		return new SearchResult(counts, new PageImpl<>(rows, page, total), counts.isEmpty() ? suggest(wanted) : null);
	}

	/**
	 * Each word that nothing has is exchanged for the one most like it: "khammuan" for
	 * "khammouane". Phrases and numbers stay.
	 */
	private @Nullable Suggestion suggest(Wanted wanted) {
		List<String> near = this.database.sql("""
				select coalesce((select w.word from search_word w
				                  where w.word % t.key and t.key !~ '[^[:alpha:]]'
				                    and not exists (select from search_word s where s.word like '%' || t.key || '%')
				                  order by similarity(w.word, t.key) desc, w.word limit 1), t.term)
				  from (select n, term, search_key(term) as key from unnest(:terms) with ordinality as u (term, n)) t
				 order by t.n""").param("terms", wanted.terms().toArray(String[]::new)).query(String.class).list();
		Wanted meant = new Wanted(near);
		if (meant.equals(wanted)) {
			return null;
		}
		long hits = count(meant, parameters(meant)).values().stream().mapToLong(Long::longValue).sum();
		return (hits > 0) ? new Suggestion(meant.typed(), hits) : null;
	}

	/**
	 * Most words that anybody looks for stand in a few records: then the page has all.
	 */
	private static boolean isWholeResult(List<Found> rows, @Nullable FoundKind kind, Pageable page) {
		return kind == null && page.isPaged() && page.getPageNumber() == 0 && rows.size() < page.getPageSize();
	}

	private static Map<FoundKind, Long> count(List<Found> rows) {
		Map<FoundKind, Long> counts = new EnumMap<>(FoundKind.class);
		rows.forEach((row) -> counts.merge(row.kind(), 1L, Long::sum));
		return counts;
	}

	private Map<FoundKind, Long> count(Wanted wanted, Map<String, @Nullable Object> parameters) {
		Map<FoundKind, Long> counts = new EnumMap<>(FoundKind.class);
		this.database.sql("select kind, count(*) from search_entry where " + condition(wanted) + " group by kind")
			.params(parameters)
			.query((RowCallbackHandler) (row) -> counts.put(FoundKind.valueOf(row.getString(1)), row.getLong(2)));
		return counts;
	}

	/**
	 * Everything that is found, read while it is used: within a transaction, and to be
	 * closed.
	 * @param kind of one kind alone, or {@code null}
	 */
	Stream<Found> all(String typed, @Nullable FoundKind kind) {
		Wanted wanted = Wanted.of(typed);
		return wanted.isEmpty() ? Stream.empty() : rows(wanted, parameters(wanted), kind, Pageable.unpaged()).stream();
	}

	private MappedQuerySpec<Found> rows(Wanted wanted, Map<String, @Nullable Object> parameters,
			@Nullable FoundKind kind, Pageable page) {
		Highlighter highlighter = new Highlighter(wanted);
		return this.database
			.sql("select kind, href, title, body from search_entry where " + condition(wanted)
					+ " and (cast(:kind as text) is null or kind = :kind) order by " + order(wanted, parameters)
					+ Paging.CLAUSE)
			.params(parameters)
			.param("kind", (kind != null) ? kind.name() : null)
			.params(Paging.of(page))
			.query((row, number) -> found(FoundKind.valueOf(row.getString("kind")), row.getString("href"),
					row.getString("title"), row.getString("body"), highlighter));
	}

	private static Found found(FoundKind kind, String href, String title, String body, Highlighter highlighter) {
		List<Highlighter.Piece> excerpt = highlighter.excerpt(body, EXCERPT);
		boolean tells = excerpt.stream().anyMatch(Highlighter.Piece::found);
		return new Found(kind, href, highlighter.mark(title), tells ? excerpt : List.of());
	}

	private static String condition(Wanted wanted) {
		List<String> conditions = new ArrayList<>(
				List.of("(agency_id is null or :all or agency_id = cast(:agency as uuid))"));
		for (int i = 0; i < wanted.terms().size(); i++) {
			conditions.add("key like :key" + i);
		}
		return String.join(" and ", conditions);
	}

	/** Of a word typed without accents, a text that has none is no better hit. */
	private static String order(Wanted wanted, Map<String, @Nullable Object> parameters) {
		List<String> accents = new ArrayList<>();
		List<String> titles = new ArrayList<>();
		for (int i = 0; i < wanted.terms().size(); i++) {
			if (!Objects.equals(parameters.get("accents" + i), parameters.get("key" + i))) {
				accents.add("(accents like :accents" + i + ")::int");
			}
			titles.add("(title_key like :key" + i + ")::int");
		}
		return Stream.of(accents, titles)
			.filter((hits) -> !hits.isEmpty())
			.map((hits) -> String.join(" + ", hits) + " desc, ")
			.collect(Collectors.joining()) + "length(title), title, record_id";
	}

	/**
	 * The words are folded once, not for each row that they are compared with; those
	 * without accents here, for there is nothing to ask the database.
	 */
	private Map<String, @Nullable Object> parameters(Wanted wanted) {
		SignedInAccount account = this.currentAccount.get();
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("all", account.seesAllReports());
		parameters.put("agency", account.agencyId());
		List<String> terms = wanted.terms()
			.stream()
			.map((term) -> "%" + term.replaceAll("([\\\\%_])", "\\\\$1") + "%")
			.toList();
		if (terms.stream().flatMapToInt(String::chars).allMatch((letter) -> letter < PLAIN)) {
			for (int i = 0; i < terms.size(); i++) {
				parameters.put("key" + i, terms.get(i).toLowerCase(Locale.ROOT));
				parameters.put("accents" + i, terms.get(i).toLowerCase(Locale.ROOT));
			}
			return parameters;
		}
		this.database.sql("""
				select n - 1 as n, search_key(term) as key, accent_key(term) as accents
				  from unnest(:terms) with ordinality as t (term, n)""")
			.param("terms", terms.toArray(String[]::new))
			.query((row) -> {
				parameters.put("key" + row.getInt("n"), row.getString("key"));
				parameters.put("accents" + row.getInt("n"), row.getString("accents"));
			});
		return parameters;
	}

}
