package vn.camket.commitment;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

import vn.camket.agency.AgencyDirectory;
import vn.camket.agreement.Responsibility;
import vn.camket.shared.bulk.BulkChange;
import vn.camket.shared.bulk.BulkOperation;
import vn.camket.shared.bulk.BulkRegister;
import vn.camket.shared.bulk.BulkRow;
import vn.camket.shared.bulk.BulkValue;
import vn.camket.shared.web.Choice;

/**
 * Gives many commitments another lead, co-ordinators or task.
 */
@Component
@PreAuthorize("hasRole('OFFICER')")
class CommitmentBulk implements BulkRegister {

	private final JdbcClient database;

	private final CommitmentRegister register;

	private final CommitmentChoices choices;

	private final AgencyDirectory agencies;

	CommitmentBulk(JdbcClient database, CommitmentRegister register, CommitmentChoices choices,
			AgencyDirectory agencies) {
		this.database = database;
		this.register = register;
		this.choices = choices;
		this.agencies = agencies;
	}

	/** Asked for at the start, when nobody is signed in. */
	@Override
	@PreAuthorize("permitAll")
	public String section() {
		return "commitments";
	}

	@Override
	public List<BulkOperation> operations() {
		BulkValue agency = new BulkValue("agency", "bulk.value.agency", this.agencies.choices());
		BulkValue task = new BulkValue("task", "bulk.value.task", this.choices.tasks());
		return List.of(BulkOperation.of(CommitmentOperation.LEAD, agency),
				BulkOperation.of(CommitmentOperation.ADD_COORDINATOR, agency),
				BulkOperation.of(CommitmentOperation.REMOVE_COORDINATOR, agency),
				BulkOperation.of(CommitmentOperation.TASK, task));
	}

	@Override
	public List<BulkRow> preview(Collection<UUID> ids, BulkChange change) {
		Map<UUID, String> names = this.agencies.names();
		Map<String, Choice> tasks = this.choices.tasks()
			.stream()
			.collect(Collectors.toMap(Choice::value, (task) -> task));
		return this.database
			.sql("""
					select c.id, c.version, c.text, a.title, c.lead_agency_id, c.task_id,
					       array(select agency_id from commitment_coordinator k where k.commitment_id = c.id order by 1) as coordinators
					  from commitment c join agreement a on a.id = c.agreement_id
					 where c.id in (:ids) and c.archived_at is null order by a.title, c.text, c.id""")
			.param("ids", ids)
			.query((row, number) -> {
				UUID id = row.getObject("id", UUID.class);
				Set<UUID> coordinators = new LinkedHashSet<>(
						Arrays.asList((UUID[]) row.getArray("coordinators").getArray()));
				Duty before = new Duty(
						new Responsibility(row.getObject("lead_agency_id", UUID.class), coordinators, Set.of()),
						row.getObject("task_id", UUID.class));
				return new BulkRow(id, row.getLong("version"), "/commitments/" + id, row.getString("text"),
						row.getString("title"), before.said(change, names, tasks),
						before.after(change).said(change, names, tasks), null);
			})
			.list();
	}

	@Override
	public void apply(List<BulkRow> rows, BulkChange change) {
		for (BulkRow row : rows) {
			CommitmentContent content = this.register.find(row.id()).content();
			Duty wanted = new Duty(content.responsibility(), content.taskId()).after(change);
			this.register.amend(row.id(), row.version(), content.with(wanted.responsibility(), wanted.taskId()));
		}
	}

	/** What can be changed of a commitment. */
	private record Duty(Responsibility responsibility, @Nullable UUID taskId) {

		Duty after(BulkChange change) {
			return switch (change.operation(CommitmentOperation.class)) {
				case LEAD -> new Duty(this.responsibility.ledBy(change.key()), this.taskId);
				case ADD_COORDINATOR -> new Duty(this.responsibility.coordinatedBy(change.key()), this.taskId);
				case REMOVE_COORDINATOR -> new Duty(this.responsibility.notCoordinatedBy(change.key()), this.taskId);
				case TASK -> new Duty(this.responsibility, change.key());
			};
		}

		List<Choice> said(BulkChange change, Map<UUID, String> agencies, Map<String, Choice> tasks) {
			return switch (change.operation(CommitmentOperation.class)) {
				case LEAD -> this.responsibility.leadSaid(agencies);
				case ADD_COORDINATOR, REMOVE_COORDINATOR -> this.responsibility.coordinatorsSaid(agencies);
				case TASK -> Stream.ofNullable(this.taskId).map((task) -> tasks.get(task.toString())).toList();
			};
		}

	}

}
