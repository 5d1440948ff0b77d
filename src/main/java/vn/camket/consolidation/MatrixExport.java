package vn.camket.consolidation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import vn.camket.agency.AgencyOption;
import vn.camket.plan.PlanDetails;
import vn.camket.plan.PlanTask;
import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.web.Download;

/**
 * Exports the matrix as it is filtered: agencies below each other, a column for each
 * task, so that it prints on the width of one sheet however many agencies there are.
 */
@Service
public class MatrixExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int FROZEN_COLUMNS = 2;

	private static final int TASK_WIDTH = 13;

	private final ListingWriter writer;

	private final MessageSource messages;

	MatrixExport(ListingWriter writer, MessageSource messages) {
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes the file.
	 * @param units of the period, in the order of their agencies
	 */
	public void write(PlanDetails plan, PeriodOption period, List<TaskUnit> units, MatrixFilter filter,
			Download download) throws IOException {
		List<TaskUnit> wanted = units.stream().filter(filter::accepts).toList();
		this.writer.write(new Listing<>(message("matrix.title"), message("matrix.export.title", plan.shortTitle()),
				message("period.title", period.name()), columns(tasksOf(plan, wanted)), FROZEN_COLUMNS,
				rows(wanted).stream()), download.format(), download.out());
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

	private List<Column<Row>> columns(List<PlanTask> tasks) {
		List<Column<Row>> columns = new ArrayList<>();
		columns.add(Column.counter(message("list.number"), 5));
		columns.add(Column.text(message("matrix.agency"), 28, (row) -> row.agency().name()));
		columns.add(Column.centered(message("matrix.kind"), 13, (row) -> message("AgencyKind." + row.agency().kind())));
		tasks.forEach((task) -> columns
			.add(Column.centered(task.ordinal() + ". " + task.shortTitle(), TASK_WIDTH, (row) -> state(row, task))));
		return columns;
	}

	private String state(Row row, PlanTask task) {
		UnitState state = row.states().get(task.id());
		return (state != null) ? message("UnitState." + state) : "";
	}

	/** An agency with the states of the tasks that it owes. */
	private record Row(AgencyOption agency, Map<UUID, UnitState> states) {
	}

	private String message(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, VIETNAMESE);
	}

}
