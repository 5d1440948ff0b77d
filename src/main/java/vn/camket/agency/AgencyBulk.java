package vn.camket.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

import vn.camket.shared.bulk.BulkChange;
import vn.camket.shared.bulk.BulkOperation;
import vn.camket.shared.bulk.BulkRegister;
import vn.camket.shared.bulk.BulkRow;
import vn.camket.shared.bulk.BulkValue;
import vn.camket.shared.web.Choice;

/**
 * Takes many agencies into a group or out of one, gives them a kind, or notes that they
 * were compared with a document.
 */
@Component
@PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
class AgencyBulk implements BulkRegister {

	private final JdbcClient database;

	private final AgencyRegister register;

	private final AgencyCatalog catalog;

	private final AgencyGroups groups;

	AgencyBulk(JdbcClient database, AgencyRegister register, AgencyCatalog catalog, AgencyGroups groups) {
		this.database = database;
		this.register = register;
		this.catalog = catalog;
		this.groups = groups;
	}

	/** Asked for at the start, when nobody is signed in. */
	@Override
	@PreAuthorize("permitAll")
	public String section() {
		return "agencies";
	}

	@Override
	public List<BulkOperation> operations() {
		BulkValue group = new BulkValue("group", "bulk.value.group",
				this.catalog.groupNames()
					.entrySet()
					.stream()
					.map((name) -> Choice.named(name.getKey(), name.getValue()))
					.toList());
		return List.of(BulkOperation.of(AgencyOperation.JOIN, group).onDay(),
				BulkOperation.of(AgencyOperation.LEAVE, group).onDay(),
				BulkOperation.of(AgencyOperation.KIND,
						new BulkValue("kind", "agency.field.kind", Choice.all(AgencyKind.class))),
				BulkOperation.of(AgencyOperation.VERIFIED));
	}

	@Override
	public List<BulkRow> preview(Collection<UUID> ids, BulkChange change) {
		Map<String, String> groupNames = this.catalog.groupNames();
		return this.database
			.sql("""
					select a.id, a.version, a.name, a.short_name, a.kind, a.border, a.verified, a.valid_to,
					       array(select g.code from agency_group_member m join agency_group g on g.id = m.group_id
					              where m.agency_id = a.id and coalesce(m.valid_to, 'infinity') >= cast(:day as date)
					              order by g.sort_order, g.name) as groups,
					       (select max(coalesce(m.valid_from, '-infinity')) from agency_group_member m join agency_group g on g.id = m.group_id
					         where m.agency_id = a.id and g.code = :value and m.valid_to is null) as member_since
					  from agency a where a.id in (:ids) order by a.sort_order, a.name, a.id""")
			.param("ids", ids)
			.param("value", change.value())
			.param("day", change.day())
			.query((row, number) -> {
				UUID id = row.getObject("id", UUID.class);
				Standing before = standing(row);
				Standing after = before.after(change);
				return new BulkRow(id, row.getLong("version"), "/agencies/" + id, row.getString("name"),
						row.getString("short_name"), before.said(change, groupNames), after.said(change, groupNames),
						before.refusal(change));
			})
			.list();
	}

	private static Standing standing(ResultSet row) throws SQLException {
		return new Standing(List.of((String[]) row.getArray("groups").getArray()),
				row.getObject("member_since", LocalDate.class), row.getObject("valid_to", LocalDate.class),
				AgencyKind.valueOf(row.getString("kind")), row.getBoolean("border"), row.getBoolean("verified"));
	}

	@Override
	public void apply(List<BulkRow> rows, BulkChange change) {
		List<UUID> ids = rows.stream().map(BulkRow::id).toList();
		switch (change.operation(AgencyOperation.class)) {
			case JOIN -> this.groups.join(change.requiredValue(), ids, change.requiredDay());
			case LEAVE -> this.groups.leave(change.requiredValue(), ids, change.requiredDay());
			case KIND -> amend(rows, (content) -> content.of(AgencyKind.valueOf(change.requiredValue())));
			case VERIFIED -> amend(rows, AgencyContent::asVerified);
		}
	}

	private void amend(List<BulkRow> rows, UnaryOperator<AgencyContent> change) {
		for (BulkRow row : rows) {
			this.register.amend(row.id(), row.version(), change.apply(this.register.read(row.id()).content()));
		}
	}

	/**
	 * What can be changed of an agency.
	 *
	 * @param groups codes of those that it belongs to on the day of the change or later
	 * @param memberSince first day in the group of the change, if it belongs to that
	 * without an end
	 * @param endedOn its last day, if it has one
	 */
	private record Standing(List<String> groups, @Nullable LocalDate memberSince, @Nullable LocalDate endedOn,
			AgencyKind kind, boolean border, boolean verified) {

		Standing after(BulkChange change) {
			return switch (change.operation(AgencyOperation.class)) {
				case JOIN -> in(this.groups.contains(change.requiredValue()) ? this.groups
						: Stream.concat(this.groups.stream(), Stream.of(change.requiredValue())).toList());
				case LEAVE -> (this.memberSince == null) ? this
						: in(this.groups.stream().filter((group) -> !group.equals(change.requiredValue())).toList());
				case KIND -> new Standing(this.groups, this.memberSince, this.endedOn,
						AgencyKind.valueOf(change.requiredValue()), this.border, this.verified);
				case VERIFIED ->
					new Standing(this.groups, this.memberSince, this.endedOn, this.kind, this.border, true);
			};
		}

		private Standing in(List<String> others) {
			return new Standing(others, this.memberSince, this.endedOn, this.kind, this.border, this.verified);
		}

		@Nullable String refusal(BulkChange change) {
			return switch (change.operation(AgencyOperation.class)) {
				case JOIN ->
					(this.endedOn != null && this.endedOn.isBefore(change.requiredDay())) ? "bulk.refused.ended" : null;
				case LEAVE -> (this.memberSince != null && change.requiredDay().isBefore(this.memberSince))
						? "agency.group.refused.lastDay" : null;
				case KIND ->
					(this.border && after(change).kind() != AgencyKind.COMMUNE) ? "agency.refused.border" : null;
				case VERIFIED -> null;
			};
		}

		List<Choice> said(BulkChange change, Map<String, String> groupNames) {
			return switch (change.operation(AgencyOperation.class)) {
				case JOIN,
						LEAVE ->
					this.groups.stream()
						.map((group) -> Choice.named(group, groupNames.getOrDefault(group, group)))
						.toList();
				case KIND -> List.of(Choice.of(this.kind));
				case VERIFIED -> List.of(this.verified ? new Choice("true", null, "agency.field.verified")
						: Choice.of(AgencyMark.UNVERIFIED));
			};
		}

	}

}
