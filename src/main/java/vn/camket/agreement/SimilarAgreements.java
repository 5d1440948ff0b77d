package vn.camket.agreement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what may be the same agreement, or overlap with it, while it is typed: by
 * partner, field and the words that tell one title from another. Words that stand in
 * every title ("bản ghi nhớ", "hợp tác", "giữa UBND tỉnh") count for nothing.
 */
@Service
@Transactional(readOnly = true)
public class SimilarAgreements {

	/** As many as somebody who is typing looks at. */
	private static final int MOST = 5;

	private static final String WORDS_OF = "regexp_replace(search_key(%s), '[^[:alnum:]]+', ' ', 'g')";

	/**
	 * A shared partner weighs as much as two shared words. It is chosen, or the title
	 * names it by any of its names.
	 */
	private static final String FIND = """
			with typed (words) as (
			  select ' ' || %1$s || ' '
			), word (w) as (
			  select distinct w from typed, unnest(string_to_array(trim(words), ' ')) w
			   where length(w) > 1 and not exists (select from stock_word s where s.word = w)
			), named (partner_id) as (
			  select distinct n.id from typed, (select id, name from partner union all select partner_id, alias from partner_alias) n
			         where position(' ' || trim(%2$s) || ' ' in words) > 0
			), meant (partner_id) as (
			  select unnest(cast(:partners as uuid[])) union select partner_id from named
			), enough (words) as (
			  select greatest(2, count(*) / 2) from word
			), candidate (id) as (
			  select e.record_id from word join search_entry e on e.kind = 'AGREEMENT' and e.key like '%%' || w || '%%'
			   group by e.record_id having count(*) >= (select words from enough)
			  union select o.agreement_id from agreement_partner o join meant m on m.partner_id = o.partner_id
			), measured as (
			  select a.id, a.register_number, a.title,
			         (select count(*) from word where t.words like '%% ' || w || ' %%') as words,
			         (select count(*) from agreement_partner o join meant m on m.partner_id = o.partner_id where o.agreement_id = a.id) as partners,
			         (select count(*) from agreement_field f where f.agreement_id = a.id and f.field_code = any (:fields)) as fields
			    from candidate c join agreement a on a.id = c.id
			   cross join lateral (select ' ' || %3$s || ' ' as words) t
			   where a.archived_at is null and a.id is distinct from cast(:self as uuid)
			)
			select id, register_number, title, words, partners, fields from measured
			 where words >= (select words from enough) or (partners > 0 and (words + fields > 0 or exists (select from named)))
			 order by words + 2 * partners + fields desc, title limit :most"""
		.formatted(WORDS_OF.formatted("coalesce(cast(:title as text), '')"), WORDS_OF.formatted("n.name"),
				WORDS_OF.formatted("concat_ws(' ', a.title, a.title_foreign)"));

	private final JdbcClient database;

	SimilarAgreements(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The likest first.
	 * @param self the agreement that is edited, if it is registered already
	 */
	public List<Similar> to(@Nullable String title, Collection<UUID> partners, Collection<String> fields,
			@Nullable UUID self) {
		return this.database.sql(FIND)
			.param("title", title)
			.param("partners", partners.toArray(UUID[]::new))
			.param("fields", fields.toArray(String[]::new))
			.param("self", self)
			.param("most", MOST)
			.query((row, number) -> new Similar(row.getObject("id", UUID.class), row.getString("register_number"),
					row.getString("title"), row.getInt("words"), row.getInt("partners") > 0, row.getInt("fields") > 0))
			.list();
	}

	/**
	 * An agreement like the one typed.
	 *
	 * @param words distinctive words that both titles have
	 */
	public record Similar(UUID id, String registerNumber, String title, int words, boolean partner, boolean field) {
	}

}
