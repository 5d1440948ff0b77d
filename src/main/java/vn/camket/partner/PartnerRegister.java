package vn.camket.partner;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.NotFoundException;

/**
 * Keeps partners, and makes one of two that turned out to be the same (domain rule 14).
 */
@Service
@Transactional
@PreAuthorize("hasRole('OFFICER')")
public class PartnerRegister {

	private final JdbcClient database;

	PartnerRegister(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Enters a partner.
	 * @param countryAsWritten what a source says where that is not one country
	 * @throws FieldRefusedException if another partner bears the name
	 */
	public UUID create(PartnerContent content, @Nullable String countryAsWritten) {
		refuseTaken(content.name(), null);
		UUID id = this.database.sql("""
				insert into partner (name, name_foreign, kind, country_code, country_as_written)
				values (:name, :foreign, :kind, :country, :asWritten) returning id""")
			.param("name", content.name())
			.param("foreign", content.nameForeign())
			.param("kind", (content.kind() != null) ? content.kind().name() : null)
			.param("country", content.countryCode())
			.param("asWritten", countryAsWritten)
			.query(UUID.class)
			.single();
		content.aliases().forEach((alias) -> addAlias(id, alias));
		return id;
	}

	/**
	 * Changes a partner.
	 * @param version the one that the change was made from
	 * @throws ObjectOptimisticLockingFailureException if somebody else changed it since
	 * @throws FieldRefusedException if another partner bears the name
	 */
	public void amend(UUID id, long version, PartnerContent content) {
		refuseTaken(content.name(), id);
		int rows = this.database
			.sql("""
					update partner set name = :name, name_foreign = :foreign, kind = :kind, country_code = :country, version = version + 1
					 where id = :id and version = :version and merged_into is null""")
			.param("name", content.name())
			.param("foreign", content.nameForeign())
			.param("kind", (content.kind() != null) ? content.kind().name() : null)
			.param("country", content.countryCode())
			.param("id", id)
			.param("version", version)
			.update();
		if (rows == 0) {
			throw new ObjectOptimisticLockingFailureException(PartnerLine.class, id);
		}
		this.database.sql("delete from partner_alias where partner_id = :id and alias <> all (:aliases)")
			.param("id", id)
			.param("aliases", content.aliases().toArray(String[]::new))
			.update();
		content.aliases().forEach((alias) -> addAlias(id, alias));
	}

	/**
	 * Makes a partner part of another: its agreements and promises become the other's,
	 * its names other spellings of it.
	 * @throws NotFoundException if one of them is none, or was merged already
	 * @throws FieldRefusedException if both are one
	 */
	public void merge(UUID id, UUID into) {
		if (id.equals(into)) {
			throw new FieldRefusedException("into", "partner.refused.self");
		}
		long living = this.database.sql(
				"select count(*) from (select from partner where id in (?, ?) and merged_into is null order by id for update) p")
			.params(id, into)
			.query(Long.class)
			.single();
		if (living < 2) {
			throw new NotFoundException(PartnerLine.class, id);
		}
		this.database
			.sql("""
					delete from agreement_partner o where o.partner_id = :id
					   and exists (select from agreement_partner x where x.agreement_id = o.agreement_id and x.partner_id = :into)""")
			.param("id", id)
			.param("into", into)
			.update();
		this.database.sql("update agreement_partner set partner_id = ? where partner_id = ?").params(into, id).update();
		this.database.sql("update promise set partner_id = ?, version = version + 1 where partner_id = ?")
			.params(into, id)
			.update();
		this.database
			.sql("""
					insert into partner_alias (partner_id, alias)
					select :into, n.name from (select name from partner where id = :id union select name_foreign from partner where id = :id
					  union select alias from partner_alias where partner_id = :id) n
					 where n.name is not null on conflict do nothing""")
			.param("id", id)
			.param("into", into)
			.update();
		this.database.sql("update partner set merged_into = ?, version = version + 1 where id = ?")
			.params(into, id)
			.update();
		this.database.sql("update partner set version = version + 1 where id = ?").param(into).update();
	}

	private void refuseTaken(String name, @Nullable UUID by) {
		boolean taken = this.database.sql(
				"select exists (select from partner where lower(name) = lower(:name) and id is distinct from cast(:by as uuid))")
			.param("name", name)
			.param("by", by)
			.query(Boolean.class)
			.single();
		if (taken) {
			throw new FieldRefusedException("name", "partner.refused.name");
		}
	}

	private void addAlias(UUID id, String alias) {
		this.database.sql("insert into partner_alias (partner_id, alias) values (?, ?) on conflict do nothing")
			.params(id, alias)
			.update();
	}

}
