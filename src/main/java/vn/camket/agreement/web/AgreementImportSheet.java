package vn.camket.agreement.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.camket.agency.AgencyDirectory;
import vn.camket.agreement.AgreementChoices;
import vn.camket.agreement.AgreementRegister;
import vn.camket.agreement.AgreementType;
import vn.camket.agreement.InstrumentKind;
import vn.camket.agreement.NoticeUnit;
import vn.camket.agreement.PublicationState;
import vn.camket.agreement.Signature;
import vn.camket.agreement.SigningLevel;
import vn.camket.shared.intake.RegisterSheet;
import vn.camket.shared.intake.SheetField;
import vn.camket.shared.intake.SheetIntake;
import vn.camket.shared.office.Texts;
import vn.camket.shared.web.Choice;

/**
 * Agreements from a workbook; told apart by title and day of signing.
 */
@Component
class AgreementImportSheet implements RegisterSheet<AgreementForm> {

	private final AgreementRegister register;

	private final AgreementFormPage page;

	private final AgreementFormChecks checks;

	private final AgreementChoices choices;

	private final AgencyDirectory agencies;

	private final JdbcClient database;

	AgreementImportSheet(AgreementRegister register, AgreementFormPage page, AgreementFormChecks checks,
			AgreementChoices choices, AgencyDirectory agencies, JdbcClient database) {
		this.register = register;
		this.page = page;
		this.checks = checks;
		this.choices = choices;
		this.agencies = agencies;
		this.database = database;
	}

	@Override
	public String section() {
		return "agreements";
	}

	@Override
	public List<SheetField> fields() {
		List<Choice> names = this.agencies.choices();
		Map<String, String> otherNames = this.agencies.otherNames();
		return List.of(SheetField.text("title", "agreement.field.title").mandatory(),
				SheetField.text("titleForeign", "agreement.field.titleForeign"),
				choice("instrumentKind", InstrumentKind.class).noted("import.note.instrumentKind"),
				choice("type", AgreementType.class).orAsWritten("typeAsWritten"),
				SheetField.text("typeAsWritten", "agreement.field.typeAsWritten"),
				SheetField.text(AgreementIntake.PARTIES, "agreement.field.parties").noted("import.note.parties"),
				SheetField.choices(AgreementIntake.COUNTRIES, "import.field.countries", this.choices.countries())
					.known(this.choices.countryAliases())
					.noted("import.note.countries")
					.orAsWritten(AgreementIntake.COUNTRIES_AS_WRITTEN),
				SheetField.text(AgreementIntake.SIGNERS, "import.field.signers").noted("import.note.signers"),
				choice("signingLevel", SigningLevel.class).orAsWritten("signingLevelAsWritten"), text("ourSignatory"),
				text("ourSigner"), text("ourSignerTitle"),
				choice("signature", Signature.class).noted("import.note.signature"), date("signedOn"),
				text("signingPlace"), text("languages"),
				SheetField.flag("statesNonBinding", "agreement.field.statesNonBinding"), date("effectiveOn"),
				date("expiresOn"), SheetField.flag("unlimited", "agreement.field.unlimited"), text("term"),
				text("renewalRule"), text("tacitRenewalYears").noted("import.note.years"), text("noticeLength"),
				choice("noticeUnit", NoticeUnit.class),
				SheetField.choices("fields", "agreement.field.fields", this.choices.fields())
					.orAsWritten("fieldsAsWritten"),
				text("objective"), text("summary"),
				SheetField.choice("leadAgencyId", "agreement.field.leadAgencyId", names)
					.known(otherNames)
					.orAsWritten("leadAsWritten"),
				SheetField.choices("coordinators", "agreement.field.coordinators", names).known(otherNames),
				text("ourFocalPoint"), text("partnerFocalPoint"),
				SheetField.flag("inherited", "agreement.field.inherited"), text("approvalNumber"), date("approvalOn"),
				text("approvalBody"), text("archivePlace"), choice("publication", PublicationState.class),
				text("publicationUrl"), date("publishedOn"), text("budgetPlanned"), text("budgetSpent"),
				text("budgetSource"), text("tags"), text("note"), text("source"));
	}

	private static SheetField text(String name) {
		return SheetField.text(name, "agreement.field." + name);
	}

	private static SheetField date(String name) {
		return SheetField.date(name, "agreement.field." + name);
	}

	private static <E extends Enum<E>> SheetField choice(String name, Class<E> type) {
		return SheetField.choice(name, "agreement.field." + name, Choice.all(type));
	}

	@Override
	public Class<AgreementForm> form() {
		return AgreementForm.class;
	}

	@Override
	public SheetIntake<AgreementForm> begin() {
		Map<String, String> known = new HashMap<>();
		this.database.sql("select title, signed_on, register_number from agreement where archived_at is null")
			.query((row) -> {
				known.put(AgreementIntake.identity(row.getString("title"), row.getString("signed_on")),
						row.getString("register_number"));
			});
		Map<String, String> partners = new HashMap<>();
		this.database
			.sql("""
					select p.id, n.name
					  from partner p
					 cross join lateral (select p.name union select p.name_foreign union select a.alias from partner_alias a where a.partner_id = p.id) n
					 where n.name is not null and p.merged_into is null""")
			.query((row) -> {
				partners.put(Texts.key(row.getString("name")), row.getString("id"));
			});
		return new AgreementIntake(this.register, this.checks, this.page.choices(),
				AgreementIntake.Countries.of(this.choices.countries(), this.choices.countryAliases()), partners, known);
	}

}
