package vn.camket.partner;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

import vn.camket.agreement.AgreementChoices;
import vn.camket.agreement.PartnerKind;
import vn.camket.shared.bulk.BulkChange;
import vn.camket.shared.bulk.BulkOperation;
import vn.camket.shared.bulk.BulkRegister;
import vn.camket.shared.bulk.BulkRow;
import vn.camket.shared.bulk.BulkValue;
import vn.camket.shared.web.Choice;

/**
 * Notes country or kind of many partners.
 */
@Component
@PreAuthorize("hasRole('OFFICER')")
class PartnerBulk implements BulkRegister {

	private final JdbcClient database;

	private final PartnerRegister register;

	private final PartnerCatalog catalog;

	private final AgreementChoices choices;

	PartnerBulk(JdbcClient database, PartnerRegister register, PartnerCatalog catalog, AgreementChoices choices) {
		this.database = database;
		this.register = register;
		this.catalog = catalog;
		this.choices = choices;
	}

	/** Asked for at the start, when nobody is signed in. */
	@Override
	@PreAuthorize("permitAll")
	public String section() {
		return "partners";
	}

	@Override
	public List<BulkOperation> operations() {
		return List.of(
				BulkOperation.of(PartnerOperation.COUNTRY,
						new BulkValue("country", "partner.field.countryCode", this.choices.countries())),
				BulkOperation.of(PartnerOperation.KIND,
						new BulkValue("kind", "partner.field.kind", Choice.all(PartnerKind.class))));
	}

	@Override
	public List<BulkRow> preview(Collection<UUID> ids, BulkChange change) {
		boolean country = change.operation(PartnerOperation.class) == PartnerOperation.COUNTRY;
		return this.database.sql("""
				select p.id, p.version, p.name, p.name_foreign, p.kind, c.code, c.name as country, w.name as wanted
				  from partner p
				  left join country c on c.code = p.country_code
				  left join country w on w.code = :value
				 where p.id in (:ids) and p.merged_into is null order by p.name, p.id""")
			.param("ids", ids)
			.param("value", change.requiredValue())
			.query((row, number) -> {
				UUID id = row.getObject("id", UUID.class);
				List<Choice> before = country ? named(row.getString("code"), row.getString("country"))
						: kind(row.getString("kind"));
				List<Choice> after = country ? named(change.requiredValue(), row.getString("wanted"))
						: kind(change.requiredValue());
				return new BulkRow(id, row.getLong("version"), "/partners/" + id, row.getString("name"),
						row.getString("name_foreign"), before, after, null);
			})
			.list();
	}

	@Override
	public void apply(List<BulkRow> rows, BulkChange change) {
		for (BulkRow row : rows) {
			PartnerLine stored = this.catalog.read(row.id());
			this.register.amend(row.id(), row.version(), switch (change.operation(PartnerOperation.class)) {
				case COUNTRY -> new PartnerContent(stored.name(), stored.nameForeign(), stored.kind(),
						change.requiredValue(), stored.aliases());
				case KIND -> new PartnerContent(stored.name(), stored.nameForeign(),
						PartnerKind.valueOf(change.requiredValue()), stored.countryCode(), stored.aliases());
			});
		}
	}

	private static List<Choice> named(@Nullable String code, @Nullable String name) {
		return (code != null && name != null) ? List.of(Choice.named(code, name)) : List.of();
	}

	private static List<Choice> kind(@Nullable String name) {
		return (name != null) ? List.of(Choice.of(PartnerKind.valueOf(name))) : List.of();
	}

}
