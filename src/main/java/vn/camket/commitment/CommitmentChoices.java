package vn.camket.commitment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.web.Choice;

/**
 * What may be chosen in the forms of commitments and promises.
 */
@Service
@Transactional(readOnly = true)
public class CommitmentChoices {

	private final JdbcClient database;

	CommitmentChoices(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The tasks of all plans.
	 */
	public List<Choice> tasks() {
		return choices(this.database
			.sql("""
					select t.id, p.abbreviation || ' – ' || t.ordinal || '. ' || t.short_title as name
					  from task t join plan p on p.id = t.plan_id where t.archived_at is null order by p.title, t.position"""));
	}

	/**
	 * The clauses of a text.
	 */
	public List<Choice> clauses(UUID agreementId) {
		return choices(this.database
			.sql("select id, label as name from agreement_clause where agreement_id = ? order by position")
			.param(agreementId));
	}

	/**
	 * Commitments that a promise may have become: those of its lead, or of agreements
	 * with its partner.
	 */
	public List<Choice> commitments(@Nullable UUID leadAgencyId, @Nullable UUID partnerId) {
		return choices(this.database
			.sql("""
					select c.id, a.title || ': ' || c.text as name from commitment c join agreement a on a.id = c.agreement_id
					 where c.archived_at is null and (c.lead_agency_id = cast(:lead as uuid) or exists (
					       select from agreement_partner o where o.agreement_id = a.id and o.partner_id = cast(:partner as uuid)))
					 order by 2 limit 500""")
			.param("lead", leadAgencyId)
			.param("partner", partnerId));
	}

	/**
	 * An agreement by its register number.
	 */
	public Optional<UUID> agreement(String registerNumber) {
		return this.database
			.sql("select id from agreement where upper(register_number) = upper(?) and archived_at is null")
			.param(registerNumber)
			.query(UUID.class)
			.optional();
	}

	/**
	 * The foreign partners.
	 */
	public List<Choice> partners() {
		return choices(this.database.sql("select id, name from partner where merged_into is null order by name"));
	}

	private static List<Choice> choices(JdbcClient.StatementSpec found) {
		return found.query((row, number) -> Choice.named(row.getObject("id", UUID.class), row.getString("name")))
			.list();
	}

}
