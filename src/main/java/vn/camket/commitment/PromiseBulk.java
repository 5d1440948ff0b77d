package vn.camket.commitment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

import vn.camket.agency.AgencyDirectory;
import vn.camket.shared.bulk.BulkChange;
import vn.camket.shared.bulk.BulkOperation;
import vn.camket.shared.bulk.BulkRegister;
import vn.camket.shared.bulk.BulkRow;
import vn.camket.shared.bulk.BulkValue;
import vn.camket.shared.web.Choice;

/**
 * Gives many promises another lead, or the partner of the register to whom they were
 * made.
 */
@Component
@PreAuthorize("hasRole('OFFICER')")
class PromiseBulk implements BulkRegister {

	private final JdbcClient database;

	private final PromiseRegister register;

	private final CommitmentChoices choices;

	private final AgencyDirectory agencies;

	PromiseBulk(JdbcClient database, PromiseRegister register, CommitmentChoices choices, AgencyDirectory agencies) {
		this.database = database;
		this.register = register;
		this.choices = choices;
		this.agencies = agencies;
	}

	/** Asked for at the start, when nobody is signed in. */
	@Override
	@PreAuthorize("permitAll")
	public String section() {
		return "promises";
	}

	@Override
	public List<BulkOperation> operations() {
		return List.of(
				BulkOperation.of(PromiseOperation.LEAD,
						new BulkValue("agency", "bulk.value.agency", this.agencies.choices())),
				BulkOperation.of(PromiseOperation.PARTNER,
						new BulkValue("partner", "bulk.value.partner", this.choices.partners())));
	}

	@Override
	public List<BulkRow> preview(Collection<UUID> ids, BulkChange change) {
		boolean lead = change.operation(PromiseOperation.class) == PromiseOperation.LEAD;
		return this.database
			.sql("""
					select p.id, p.version, p.text, p.promised_to,
					       case when :lead then p.lead_agency_id else p.partner_id end as present,
					       case when :lead then (select name from agency where id = p.lead_agency_id) else (select name from partner where id = p.partner_id) end as present_name,
					       case when :lead then (select name from agency where id = :value) else (select name from partner where id = :value) end as wanted_name
					  from promise p where p.id in (:ids) order by p.text, p.id""")
			.param("ids", ids)
			.param("lead", lead)
			.param("value", change.key())
			.query((row, number) -> {
				UUID id = row.getObject("id", UUID.class);
				return new BulkRow(id, row.getLong("version"), "/promises/" + id, row.getString("text"),
						row.getString("promised_to"),
						said(row.getObject("present", UUID.class), row.getString("present_name")),
						said(change.key(), row.getString("wanted_name")), null);
			})
			.list();
	}

	@Override
	public void apply(List<BulkRow> rows, BulkChange change) {
		for (BulkRow row : rows) {
			PromiseContent content = this.register.read(row.id(), row.version());
			this.register.amend(row.id(), row.version(), switch (change.operation(PromiseOperation.class)) {
				case LEAD -> content.ledBy(change.key());
				case PARTNER -> content.to(change.key());
			});
		}
	}

	private static List<Choice> said(@Nullable UUID key, String name) {
		return Stream.ofNullable(key).map((record) -> Choice.named(record, name)).toList();
	}

}
