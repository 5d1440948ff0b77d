package vn.camket.agency.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import vn.camket.agency.AgencyKind;
import vn.camket.agency.AgencyRegister;
import vn.camket.shared.intake.RegisterSheet;
import vn.camket.shared.intake.SheetField;
import vn.camket.shared.intake.SheetIntake;
import vn.camket.shared.office.Texts;
import vn.camket.shared.web.Choice;

/**
 * Agencies from a workbook; told apart by their names.
 */
@Component
class AgencyImportSheet implements RegisterSheet<AgencyForm> {

	private final AgencyRegister register;

	private final JdbcClient database;

	AgencyImportSheet(AgencyRegister register, JdbcClient database) {
		this.register = register;
		this.database = database;
	}

	@Override
	public String section() {
		return "agencies";
	}

	@Override
	public List<SheetField> fields() {
		return List.of(SheetField.text("name", "agency.field.name").mandatory(),
				SheetField.text("shortName", "agency.field.shortName").mandatory(),
				SheetField.choice("kind", "agency.field.kind", Choice.all(AgencyKind.class)).mandatory(),
				SheetField.text("officialCode", "agency.field.officialCode"),
				SheetField.flag("border", "agency.field.border"),
				SheetField.text("focalOfficer", "agency.field.focalOfficer"),
				SheetField.text("phone", "agency.field.phone"), SheetField.text("email", "agency.field.email"),
				SheetField.text("alternateOfficer", "agency.field.alternateOfficer"),
				SheetField.text("alternateContact", "agency.field.alternateContact"),
				SheetField.text("approver", "agency.field.approver"),
				SheetField.text("approverContact", "agency.field.approverContact"),
				SheetField.text("sortOrder", "agency.field.sortOrder"),
				SheetField.text("aliases", "agency.field.aliases").noted("import.note.several"));
	}

	@Override
	public Class<AgencyForm> form() {
		return AgencyForm.class;
	}

	@Override
	public SheetIntake<AgencyForm> begin() {
		Map<String, String> known = new HashMap<>();
		Set<String> codes = new HashSet<>();
		this.database.sql("select name, official_code from agency").query((row) -> {
			known.put(Texts.key(row.getString("name")), row.getString("name"));
			codes.add(String.valueOf(row.getString("official_code")));
		});
		return new Intake(this.register, known, codes);
	}

	/**
	 * One going through.
	 *
	 * @param known names of agencies by what they are told apart by
	 * @param codes official codes that are taken
	 */
	private record Intake(AgencyRegister register, Map<String, String> known,
			Set<String> codes) implements SheetIntake<AgencyForm> {

		@Override
		public Map<String, List<String>> arrange(Map<String, List<String>> cells) {
			Map<String, List<String>> parameters = new HashMap<>(cells);
			parameters.put("version", List.of("0"));
			parameters.putIfAbsent("sortOrder", List.of("0"));
			parameters.putIfAbsent("border", List.of("false"));
			parameters.put("verified", List.of("true"));
			parameters.computeIfPresent("aliases", (name, text) -> List.of(text.get(0).replace(';', '\n')));
			return parameters;
		}

		@Override
		public void check(AgencyForm form, Errors errors) {
			if (form.officialCode() != null && !this.known.containsKey(identity(form))
					&& !this.codes.add(form.officialCode())) {
				errors.rejectValue("officialCode", "agency.refused.officialCode");
			}
		}

		@Override
		public String name(AgencyForm form) {
			return Objects.requireNonNull(form.name());
		}

		@Override
		public String identity(AgencyForm form) {
			return Texts.key(name(form));
		}

		@Override
		public @Nullable String known(String identity) {
			return this.known.get(identity);
		}

		@Override
		public void save(List<AgencyForm> forms, Runnable afterEach) {
			forms.forEach((form) -> {
				this.register.create(form.toContent());
				afterEach.run();
			});
		}

	}

}
