package vn.camket.partner.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import vn.camket.agreement.AgreementChoices;
import vn.camket.agreement.PartnerKind;
import vn.camket.partner.PartnerRegister;
import vn.camket.shared.intake.RegisterSheet;
import vn.camket.shared.intake.SheetField;
import vn.camket.shared.intake.SheetIntake;
import vn.camket.shared.office.Texts;
import vn.camket.shared.web.Choice;

/**
 * Partners from a workbook; told apart by their names, other spellings included.
 */
@Component
class PartnerImportSheet implements RegisterSheet<PartnerForm> {

	private final PartnerRegister register;

	private final AgreementChoices choices;

	private final JdbcClient database;

	PartnerImportSheet(PartnerRegister register, AgreementChoices choices, JdbcClient database) {
		this.register = register;
		this.choices = choices;
		this.database = database;
	}

	@Override
	public String section() {
		return "partners";
	}

	@Override
	public List<SheetField> fields() {
		return List.of(SheetField.text("name", "partner.field.name").mandatory(),
				SheetField.text("nameForeign", "partner.field.nameForeign"),
				SheetField.choice("kind", "partner.field.kind", Choice.all(PartnerKind.class)),
				SheetField.choice("countryCode", "partner.field.countryCode", this.choices.countries())
					.known(this.choices.countryAliases())
					.orAsWritten("countryAsWritten"),
				SheetField.text("aliases", "partner.field.aliases").noted("import.note.several"));
	}

	@Override
	public Class<PartnerForm> form() {
		return PartnerForm.class;
	}

	@Override
	public SheetIntake<PartnerForm> begin() {
		Map<String, String> known = new HashMap<>();
		this.database
			.sql("""
					select p.name, n.name as spelling
					  from partner p
					 cross join lateral (select p.name union select p.name_foreign union select a.alias from partner_alias a where a.partner_id = p.id) n
					 where n.name is not null""")
			.query((row) -> {
				known.put(Texts.key(row.getString("spelling")), row.getString("name"));
			});
		return new Intake(this.register, known);
	}

	/**
	 * One going through.
	 *
	 * @param known names of partners by each of their spellings
	 */
	private record Intake(PartnerRegister register, Map<String, String> known) implements SheetIntake<PartnerForm> {

		@Override
		public Map<String, List<String>> arrange(Map<String, List<String>> cells) {
			Map<String, List<String>> parameters = new HashMap<>(cells);
			parameters.computeIfPresent("aliases", (name, text) -> List.of(text.get(0).replace(';', '\n')));
			return parameters;
		}

		@Override
		public void check(PartnerForm form, Errors errors) {
			// its constraints say all
		}

		@Override
		public Map<String, String> unclear(PartnerForm form) {
			String country = form.countryAsWritten();
			return (country != null) ? Map.of("countryCode", country) : Map.of();
		}

		@Override
		public String name(PartnerForm form) {
			return Objects.requireNonNull(form.name());
		}

		@Override
		public String identity(PartnerForm form) {
			return Texts.key(name(form));
		}

		@Override
		public @Nullable String known(String identity) {
			return this.known.get(identity);
		}

		@Override
		public void save(List<PartnerForm> forms, Runnable afterEach) {
			forms.forEach((form) -> {
				this.register.create(form.toContent(), form.countryAsWritten());
				afterEach.run();
			});
		}

	}

}
