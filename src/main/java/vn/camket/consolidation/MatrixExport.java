package vn.camket.consolidation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import vn.camket.agency.AgencyOption;
import vn.camket.plan.PlanDetails;
import vn.camket.plan.PlanTask;
import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.wording.Wording;
import vn.camket.shared.web.Download;

/**
 * Exports the matrix as it is filtered: agencies below each other, a column for each
 * task, so that it prints on the width of one sheet however many agencies there are.
 */
@Service
public class MatrixExport {

	private static final int TASK_WIDTH = 13;

	private final Listings lists;

	private final Wording wording;

	MatrixExport(Listings lists, Wording wording) {
		this.lists = lists;
		this.wording = wording;
	}

	/**
	 * Writes the file.
	 * @param units of the period, in the order of their agencies
	 */
	public void write(PlanDetails plan, PeriodOption period, List<TaskUnit> units, MatrixFilter filter,
			Download download) throws IOException {
		List<TaskUnit> wanted = units.stream().filter(filter::accepts).toList();
		var list = this.lists.<Row>begin("matrix.title", "matrix.export.title", plan.shortTitle())
			.subtitle(this.wording.text("period.title", period.name()))
			.counter()
			.text("matrix.agency", 28, (row) -> row.agency().name())
			.name("matrix.kind", 13, (row) -> row.agency().kind());
		for (PlanTask task : tasksOf(plan, wanted)) {
			list.add(Column.centered(task.ordinal() + ". " + task.shortTitle(), TASK_WIDTH, (row) -> state(row, task)));
		}
		list.write(rows(wanted).stream(), download.format(), download.out());
	}

	private static List<PlanTask> tasksOf(PlanDetails plan, List<TaskUnit> units) {
		Set<UUID> owed = units.stream().map(TaskUnit::taskId).collect(Collectors.toSet());
		return plan.allTasks().stream().filter((task) -> owed.contains(task.id())).toList();
	}

	private static List<Row> rows(List<TaskUnit> units) {
		Map<UUID, Row> rows = new LinkedHashMap<>();
		units.forEach((unit) -> rows
			.computeIfAbsent(unit.agency().id(), (id) -> new Row(unit.agency(), new LinkedHashMap<>()))
			.states()
			.put(unit.taskId(), unit.state()));
		return List.copyOf(rows.values());
	}

	private String state(Row row, PlanTask task) {
		UnitState state = row.states().get(task.id());
		return (state != null) ? this.wording.name(state) : "";
	}

	/** An agency with the states of the tasks that it owes. */
	private record Row(AgencyOption agency, Map<UUID, UnitState> states) {
	}

}
