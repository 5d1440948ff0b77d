package vn.camket.account.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.groups.Default;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import vn.camket.account.AccountAdministration;
import vn.camket.account.Role;
import vn.camket.agency.AgencyDirectory;
import vn.camket.shared.intake.RegisterSheet;
import vn.camket.shared.intake.SheetField;
import vn.camket.shared.intake.SheetIntake;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.FieldRefusedException;

/**
 * Accounts from a workbook; told apart by their user names.
 */
@Component
class AccountImportSheet implements RegisterSheet<AccountRow> {

	private final AccountAdministration administration;

	private final AgencyDirectory agencies;

	private final JdbcClient database;

	AccountImportSheet(AccountAdministration administration, AgencyDirectory agencies, JdbcClient database) {
		this.administration = administration;
		this.agencies = agencies;
		this.database = database;
	}

	@Override
	public String section() {
		return "users";
	}

	@Override
	public List<SheetField> fields() {
		return List.of(
				SheetField.text("account.username", "account.field.username").mandatory().noted("import.note.username"),
				SheetField.text("account.displayName", "account.field.displayName")
					.mandatory()
					.noted("import.note.displayName"),
				SheetField.choice("account.role", "account.field.role", Choice.all(Role.class)).mandatory(),
				SheetField.choice("account.agencyId", "account.field.agencyId", this.agencies.choices())
					.known(this.agencies.otherNames())
					.noted("import.note.agency"),
				SheetField.text("firstPassword", "import.field.firstPassword").noted("import.note.firstPassword"));
	}

	@Override
	public Class<AccountRow> form() {
		return AccountRow.class;
	}

	@Override
	public Class<?>[] groups() {
		return new Class<?>[] { AccountForm.New.class, Default.class };
	}

	@Override
	public SheetIntake<AccountRow> begin() {
		Map<String, String> known = new HashMap<>();
		this.database.sql("select username from account").query((row) -> {
			known.put(row.getString(1), row.getString(1));
		});
		return new Intake(this.administration, known);
	}

	/**
	 * One going through.
	 *
	 * @param known user names that are taken
	 */
	private record Intake(AccountAdministration administration,
			Map<String, String> known) implements SheetIntake<AccountRow> {

		@Override
		public void check(AccountRow row, Errors errors) {
			AccountForm account = accountOf(row);
			if (Objects.requireNonNull(account.role()).belongsToAgency() && account.agencyId() == null) {
				errors.rejectValue("account.agencyId", "account.refused.noAgency");
			}
			try {
				this.administration.checkFirstPassword(name(row), row.firstPassword());
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}

		@Override
		public String name(AccountRow row) {
			return Objects.requireNonNull(accountOf(row).username());
		}

		@Override
		public String identity(AccountRow row) {
			return name(row).toLowerCase(Locale.ROOT);
		}

		@Override
		public @Nullable String known(String identity) {
			return this.known.get(identity);
		}

		@Override
		public void save(List<AccountRow> rows, Runnable afterEach) {
			rows.forEach((row) -> {
				AccountForm account = accountOf(row);
				this.administration.enter(name(row), Objects.requireNonNull(account.displayName()),
						Objects.requireNonNull(account.role()), account.agencyId(), row.firstPassword());
				afterEach.run();
			});
		}

		private static AccountForm accountOf(AccountRow row) {
			return Objects.requireNonNull(row.account());
		}

	}

}
