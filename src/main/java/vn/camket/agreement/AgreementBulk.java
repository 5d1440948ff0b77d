package vn.camket.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
 * Gives many agreements another lead, co-ordinators or fields.
 */
@Component
@PreAuthorize("hasRole('OFFICER')")
class AgreementBulk implements BulkRegister {

	private final JdbcClient database;

	private final AgreementRegister register;

	private final AgreementChoices choices;

	private final AgencyDirectory agencies;

	AgreementBulk(JdbcClient database, AgreementRegister register, AgreementChoices choices, AgencyDirectory agencies) {
		this.database = database;
		this.register = register;
		this.choices = choices;
		this.agencies = agencies;
	}

	/** Asked for at the start, when nobody is signed in. */
	@Override
	@PreAuthorize("permitAll")
	public String section() {
		return "agreements";
	}

	@Override
	public List<BulkOperation> operations() {
		BulkValue agency = new BulkValue("agency", "bulk.value.agency", this.agencies.choices());
		BulkValue field = new BulkValue("field", "bulk.value.field", this.choices.fields());
		return List.of(BulkOperation.of(AgreementOperation.LEAD, agency),
				BulkOperation.of(AgreementOperation.ADD_COORDINATOR, agency),
				BulkOperation.of(AgreementOperation.REMOVE_COORDINATOR, agency),
				BulkOperation.of(AgreementOperation.ADD_FIELD, field),
				BulkOperation.of(AgreementOperation.REMOVE_FIELD, field));
	}

	@Override
	public List<BulkRow> preview(Collection<UUID> ids, BulkChange change) {
		Map<UUID, String> agencyNames = this.agencies.names();
		Map<String, String> fieldNames = this.choices.fields()
			.stream()
			.collect(Collectors.toMap(Choice::value, (field) -> Objects.requireNonNull(field.text())));
		return this.database.sql("""
				select a.id, a.version, a.register_number, a.title, a.lead_agency_id,
				       array(select agency_id from agreement_coordinator c where c.agreement_id = a.id) as coordinators,
				       array(select field_code from agreement_field f where f.agreement_id = a.id) as fields
				  from agreement a where a.id in (:ids) and a.archived_at is null order by a.register_number""")
			.param("ids", ids)
			.query((rs, number) -> {
				Responsibility before = new Responsibility(rs.getObject("lead_agency_id", UUID.class),
						set(rs, "coordinators", UUID.class), set(rs, "fields", String.class));
				UUID id = rs.getObject("id", UUID.class);
				return new BulkRow(id, rs.getLong("version"), "/agreements/" + id, rs.getString("title"),
						rs.getString("register_number"), said(before, change, agencyNames, fieldNames),
						said(changed(before, change), change, agencyNames, fieldNames), null);
			})
			.list();
	}

	@Override
	public void apply(List<BulkRow> rows, BulkChange change) {
		for (BulkRow row : rows) {
			AgreementContent content = this.register.find(row.id()).content();
			this.register.amend(row.id(), row.version(), content.with(changed(content.responsibility(), change)));
		}
	}

	private static Responsibility changed(Responsibility present, BulkChange change) {
		return switch (change.operation(AgreementOperation.class)) {
			case LEAD -> present.ledBy(change.key());
			case ADD_COORDINATOR -> present.coordinatedBy(change.key());
			case REMOVE_COORDINATOR -> present.notCoordinatedBy(change.key());
			case ADD_FIELD -> present.inField(change.requiredValue());
			case REMOVE_FIELD -> present.notInField(change.requiredValue());
		};
	}

	private static List<Choice> said(Responsibility responsibility, BulkChange change, Map<UUID, String> agencyNames,
			Map<String, String> fieldNames) {
		return switch (change.operation(AgreementOperation.class)) {
			case LEAD -> responsibility.leadSaid(agencyNames);
			case ADD_COORDINATOR, REMOVE_COORDINATOR -> responsibility.coordinatorsSaid(agencyNames);
			case ADD_FIELD,
					REMOVE_FIELD ->
				responsibility.fields()
					.stream()
					.map((field) -> Choice.named(field, fieldNames.getOrDefault(field, field)))
					.toList();
		};
	}

	private static <T> Set<T> set(ResultSet rs, String column, Class<T> type) throws SQLException {
		Set<T> values = new LinkedHashSet<>();
		Arrays.stream((Object[]) rs.getArray(column).getArray()).map(type::cast).sorted().forEach(values::add);
		return values;
	}

}
