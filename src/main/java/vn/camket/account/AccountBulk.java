package vn.camket.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Gives many accounts another agency or role, and ends or takes up their use again. The
 * own account is left alone.
 */
@Component
@PreAuthorize("hasRole('ADMIN')")
class AccountBulk implements BulkRegister {

	private final JdbcClient database;

	private final AccountAdministration administration;

	private final AccountCatalog catalog;

	private final AgencyDirectory agencies;

	private final CurrentAccount current;

	AccountBulk(JdbcClient database, AccountAdministration administration, AccountCatalog catalog,
			AgencyDirectory agencies, CurrentAccount current) {
		this.database = database;
		this.administration = administration;
		this.catalog = catalog;
		this.agencies = agencies;
		this.current = current;
	}

	/** Asked for at the start, when nobody is signed in. */
	@Override
	@PreAuthorize("permitAll")
	public String section() {
		return "users";
	}

	@Override
	public List<BulkOperation> operations() {
		return List.of(
				BulkOperation.of(AccountOperation.AGENCY,
						new BulkValue("agency", "bulk.value.agency", this.agencies.choices())),
				BulkOperation.of(AccountOperation.ROLE,
						new BulkValue("role", "account.field.role", Choice.all(Role.class))),
				BulkOperation.of(AccountOperation.DISABLE), BulkOperation.of(AccountOperation.ENABLE));
	}

	@Override
	public List<BulkRow> preview(Collection<UUID> ids, BulkChange change) {
		Map<UUID, String> names = this.agencies.names();
		UUID own = this.current.get().id();
		return this.database
			.sql("""
					select id, version, username, display_name, role, agency_id, must_change_password, disabled_at is not null as disabled
					  from account where id in (:ids) order by username""")
			.param("ids", ids)
			.query((row, number) -> {
				UUID id = row.getObject("id", UUID.class);
				Standing before = new Standing(row.getObject("agency_id", UUID.class),
						Role.valueOf(row.getString("role")), row.getBoolean("disabled"));
				AccountState inUse = row.getBoolean("must_change_password") ? AccountState.WAITING
						: AccountState.ACTIVE;
				return new BulkRow(id, row.getLong("version"), "/admin/users/" + id + "/edit",
						row.getString("display_name"), row.getString("username"), before.said(change, names, inUse),
						before.after(change).said(change, names, inUse),
						id.equals(own) ? "bulk.refused.own" : before.after(change).refusal());
			})
			.list();
	}

	@Override
	public void apply(List<BulkRow> rows, BulkChange change) {
		for (BulkRow row : rows) {
			switch (change.operation(AccountOperation.class)) {
				case AGENCY, ROLE -> {
					AccountDetails stored = this.catalog.details(row.id());
					Standing wanted = new Standing(stored.agencyId(), stored.role(), false).after(change);
					this.administration.amend(row.id(), row.version(), stored.displayName(), wanted.role(),
							wanted.agencyId());
				}
				case DISABLE -> this.administration.disable(row.id());
				case ENABLE -> this.administration.enable(row.id());
			}
		}
	}

	/** What can be changed of an account. */
	private record Standing(@Nullable UUID agencyId, Role role, boolean disabled) {

		Standing after(BulkChange change) {
			return switch (change.operation(AccountOperation.class)) {
				case AGENCY -> new Standing(change.key(), this.role, this.disabled);
				case ROLE -> new Standing(this.agencyId, Role.valueOf(change.requiredValue()), this.disabled);
				case DISABLE -> new Standing(this.agencyId, this.role, true);
				case ENABLE -> new Standing(this.agencyId, this.role, false);
			};
		}

		@Nullable String refusal() {
			return (this.agencyId == null && this.role.belongsToAgency()) ? "account.refused.noAgency" : null;
		}

		List<Choice> said(BulkChange change, Map<UUID, String> names, AccountState inUse) {
			return switch (change.operation(AccountOperation.class)) {
				case AGENCY -> Stream.ofNullable(this.agencyId)
					.map((agency) -> Choice.named(agency, Objects.requireNonNull(names.get(agency))))
					.toList();
				case ROLE -> List.of(Choice.of(this.role));
				case DISABLE, ENABLE -> List.of(Choice.of(this.disabled ? AccountState.DISABLED : inUse));
			};
		}

	}

}
