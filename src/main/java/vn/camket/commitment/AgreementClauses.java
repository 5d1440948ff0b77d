package vn.camket.commitment;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The articles of a text: each is a commitment, or marked as one that nothing follows
 * from, so that nobody overlooks what was promised.
 */
@Service
@Transactional(readOnly = true)
public class AgreementClauses {

	private final JdbcClient database;

	private final CommitmentRegister register;

	AgreementClauses(JdbcClient database, CommitmentRegister register) {
		this.database = database;
		this.register = register;
	}

	/**
	 * The clauses of a text in its order.
	 */
	public List<Clause> of(UUID agreementId) {
		return this.database.sql("""
				select k.id, k.label, k.summary, k.no_obligation,
				  (select count(*) from commitment c where c.clause_id = k.id and c.archived_at is null) as commitments
				  from agreement_clause k where k.agreement_id = ? order by k.position""")
			.param(agreementId)
			.query((row, number) -> new Clause(row.getObject("id", UUID.class), row.getString("label"),
					row.getString("summary"), row.getBoolean("no_obligation"), row.getInt("commitments")))
			.list();
	}

	/**
	 * Writes the clauses of a text as they are listed now. One that a commitment refers
	 * to stays, listed or not; commitments that name their article belong to its clause.
	 * @param clauses those without a key are new
	 */
	@Transactional
	@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD', 'OFFICER')")
	public void write(UUID agreementId, List<Clause> clauses) {
		this.register.checkSource(agreementId);
		this.database.sql("select from agreement where id = ? for update").param(agreementId).query().listOfRows();
		this.database.sql("""
				delete from agreement_clause k where k.agreement_id = :agreement and k.id <> all (:kept)
				   and not exists (select from commitment c where c.clause_id = k.id)""")
			.param("agreement", agreementId)
			.param("kept", clauses.stream().map(Clause::id).filter((id) -> id != null).toArray(UUID[]::new))
			.update();
		this.database.sql("update agreement_clause set position = position + 10000 where agreement_id = ?")
			.param(agreementId)
			.update();
		for (int position = 0; position < clauses.size(); position++) {
			write(agreementId, clauses.get(position), position);
		}
		this.database.sql("""
				update commitment c set clause_id = k.id, version = c.version + 1
				  from (select distinct on (search_key(label)) id, search_key(label) as key from agreement_clause
				         where agreement_id = :agreement order by search_key(label), position) k
				 where c.agreement_id = :agreement and c.clause_id is null and search_key(trim(c.article)) = k.key""")
			.param("agreement", agreementId)
			.update();
	}

	private void write(UUID agreementId, Clause clause, int position) {
		this.database.sql("""
				insert into agreement_clause (id, agreement_id, position, label, summary, no_obligation)
				values (coalesce(cast(:id as uuid), uuidv7()), :agreement, :position, :label, :summary, :none)
				on conflict (id) do update set position = excluded.position, label = excluded.label,
				  summary = excluded.summary, no_obligation = excluded.no_obligation
				 where agreement_clause.agreement_id = excluded.agreement_id""")
			.param("id", clause.id())
			.param("agreement", agreementId)
			.param("position", position)
			.param("label", clause.label())
			.param("summary", clause.summary())
			.param("none", clause.noObligation())
			.update();
	}

	/**
	 * A clause of a text.
	 *
	 * @param noObligation "không phát sinh nghĩa vụ"
	 * @param commitments living commitments that it became
	 */
	public record Clause(@Nullable UUID id, String label, @Nullable String summary, boolean noObligation,
			int commitments) {

		/**
		 * Whether somebody has decided what follows from it.
		 */
		public boolean isCovered() {
			return this.noObligation || this.commitments > 0;
		}

	}

}
