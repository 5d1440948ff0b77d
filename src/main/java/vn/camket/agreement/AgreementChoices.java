package vn.camket.agreement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.web.Choice;

/**
 * What there is to choose from when an agreement is entered.
 */
@Service
@Transactional(readOnly = true)
public class AgreementChoices {

	private final JdbcClient database;

	AgreementChoices(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Partners of the register with their countries and other spellings, so that typing
	 * any of them finds them.
	 */
	public List<Choice> partners() {
		return choices(
				"""
						select p.id::text, concat_ws(', ', p.name, (select nullif('(' || string_agg(a.alias, '; ' order by a.alias) || ')', '')
						  from partner_alias a where a.partner_id = p.id), coalesce(c.name, p.country_as_written))
						from partner p left join country c on c.code = p.country_code where p.merged_into is null order by p.name""");
	}

	/**
	 * Countries by name.
	 */
	public List<Choice> countries() {
		return choices("select code, name from country order by name");
	}

	/**
	 * Codes of countries by their other names: "CHDCND Lào", "Mỹ".
	 */
	public Map<String, String> countryAliases() {
		Map<String, String> codes = new HashMap<>();
		this.database.sql("select alias, country_code from country_alias").query((rs) -> {
			codes.put(rs.getString(1), rs.getString(2));
		});
		return codes;
	}

	/**
	 * Fields of co-operation in their order.
	 */
	public List<Choice> fields() {
		return choices("select code, name from cooperation_field order by sort_order, name");
	}

	/**
	 * The agreements that bear these register numbers, those that do not exist left out.
	 */
	public Map<String, UUID> findByNumber(Collection<String> registerNumbers) {
		Map<String, UUID> found = new HashMap<>();
		if (!registerNumbers.isEmpty()) {
			this.database.sql("select register_number, id from agreement where register_number in (:numbers)")
				.param("numbers", registerNumbers)
				.query((rs) -> {
					found.put(rs.getString(1), rs.getObject(2, UUID.class));
				});
		}
		return found;
	}

	/**
	 * What others do to an agreement, at once or by way of others: each relation names
	 * the one that does it.
	 */
	public Set<Relation> relationsTo(UUID id) {
		return this.database.sql("""
				with recursive done as (
				  select agreement_id, kind from agreement_relation where related_id = ?
				  union select r.agreement_id, r.kind from agreement_relation r
				          join done on done.agreement_id = r.related_id and done.kind = r.kind)
				select agreement_id, kind from done""")
			.param(id)
			.query((rs, row) -> new Relation(rs.getObject("agreement_id", UUID.class),
					RelationKind.valueOf(rs.getString("kind"))))
			.set();
	}

	/**
	 * The register numbers of agreements.
	 */
	public Map<UUID, String> numbers(Collection<UUID> ids) {
		Map<UUID, String> numbers = new HashMap<>();
		if (!ids.isEmpty()) {
			this.database.sql("select id, register_number from agreement where id in (:ids)")
				.param("ids", ids)
				.query((rs) -> {
					numbers.put(rs.getObject(1, UUID.class), rs.getString(2));
				});
		}
		return numbers;
	}

	private List<Choice> choices(String sql) {
		return this.database.sql(sql).query((rs, row) -> Choice.named(rs.getString(1), rs.getString(2))).list();
	}

}
