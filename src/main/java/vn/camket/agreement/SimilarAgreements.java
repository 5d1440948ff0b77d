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

	/** A shared partner weighs as much as two shared words. */
	private static final String FIND = """
					with word as (
					  select distinct w from unnest(string_to_array(search_key(coalesce(cast(:title as text), '')), ' ')) w
					   where length(w) > 1 and not exists (select from stock_word s where s.word = w)
					), candidate as (
					  select a.id from agreement a
					   where search_key(a.title || ' ' || coalesce(a.title_foreign, '') || ' ' || a.register_number)
					         like any (select '%' || replace(replace(replace(w, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' from word)
			union select
			o.agreement_id from
			agreement_partner o
			where o.partner_id=

			any (:partners)
					),

			measured as (
					  select a.id, a.register_number, a.title,(select count(*) from word
					      where ' ' || search_key(a.title || ' ' || coalesce(a.title_foreign, '')) || ' ' like '% ' || w || ' %') as words,(select count(*) from agreement_partner o where o.agreement_id = a.id and o.partner_id = any (:partners)) as partners,(select count(*) from agreement_field f where f.agreement_id = a.id and f.field_code = any (:fields)) as fields
					  from candidate c join agreement a on a.id = c.id
					  where a.archived_at is null and a.id is distinct from cast(:self as uuid)
					)
					select id, register_number, title, words, partners, fields from measured
					 where words >= greatest(2, (select count(*) / 2 from word)) or (partners > 0 and words + fields > 0)
					 order by words + 2 * partners + fields desc, title limit :most""";

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
