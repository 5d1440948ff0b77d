package vn.camket.consolidation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyOption;
import vn.camket.plan.PlanTask;

/**
 * A page of the matrix: some agencies as columns, tasks as rows. Narrowed to a state or a
 * kind of time, it keeps the rows and columns that have it; their other cells stay,
 * marked as not asked for.
 *
 * @param columns agencies of this page
 * @param rows tasks; each with a cell per column
 * @param agencies every agency that owes something, to choose from
 * @param counts how many units there are in each state, whatever state is asked for
 * @param matching the units asked for, page by page of the list
 * @param number this page of columns, counted from zero
 * @param pages how many pages of columns there are
 */
public record MatrixView(List<AgencyOption> columns, List<Row> rows, List<AgencyOption> agencies,
		Map<UnitState, Long> counts, List<TaskUnit> matching, int number, int pages) {

	/** Columns that stay readable side by side. */
	static final int COLUMNS = 8;

	/**
	 * Lays units out.
	 * @param units in the order of their agencies
	 * @param page page of columns asked for, counted from zero; beyond the last one it is
	 * the last
	 */
	public static MatrixView of(List<PlanTask> tasks, List<TaskUnit> units, MatrixFilter filter, int page) {
		List<TaskUnit> matching = units.stream().filter(filter::accepts).toList();
		List<AgencyOption> shown = agencies(matching);
		int pages = Math.max(1, (shown.size() + COLUMNS - 1) / COLUMNS);
		int number = Math.min(Math.max(page, 0), pages - 1);
		List<AgencyOption> columns = shown.subList(Math.min(number * COLUMNS, shown.size()),
				Math.min((number + 1) * COLUMNS, shown.size()));
		Map<UnitState, Long> counts = units.stream()
			.filter(filter::covers)
			.collect(Collectors.groupingBy(TaskUnit::state, () -> new EnumMap<>(UnitState.class),
					Collectors.counting()));
		return new MatrixView(columns, rows(tasks, columns, units, filter), agencies(units), counts, matching, number,
				pages);
	}

	private static List<Row> rows(List<PlanTask> tasks, List<AgencyOption> columns, List<TaskUnit> units,
			MatrixFilter filter) {
		Map<UUID, List<TaskUnit>> byTask = units.stream().collect(Collectors.groupingBy(TaskUnit::taskId));
		Set<UUID> matching = units.stream().filter(filter::accepts).map(TaskUnit::taskId).collect(Collectors.toSet());
		List<Row> rows = new ArrayList<>();
		for (PlanTask task : tasks) {
			if ((filter.state() != null || filter.timeFrame() != null) && !matching.contains(task.id())) {
				continue;
			}
			List<TaskUnit> owed = byTask.getOrDefault(task.id(), List.of());
			if (task.archived() != null && owed.isEmpty()) {
				continue;
			}
			Map<UUID, TaskUnit> byAgency = owed.stream()
				.collect(Collectors.toMap((unit) -> unit.agency().id(), (unit) -> unit));
			List<@Nullable Cell> cells = new ArrayList<>();
			for (AgencyOption column : columns) {
				TaskUnit unit = byAgency.get(column.id());
				cells.add((unit != null) ? new Cell(unit, filter.accepts(unit)) : null);
			}
			rows.add(new Row(task, owed.stream().filter((unit) -> unit.state().isDone()).count(), owed.size(), cells));
		}
		return rows;
	}

	private static List<AgencyOption> agencies(List<TaskUnit> units) {
		Map<UUID, AgencyOption> agencies = new LinkedHashMap<>();
		units.forEach((unit) -> agencies.putIfAbsent(unit.agency().id(), unit.agency()));
		return List.copyOf(agencies.values());
	}

	/**
	 * Place of this page's first column among all, counted from one.
	 */
	public int from() {
		return this.number * COLUMNS + 1;
	}

	/**
	 * Place of this page's last column among all, counted from one.
	 */
	public int to() {
		return this.number * COLUMNS + this.columns.size();
	}

	/**
	 * How many agencies have a column on some page.
	 */
	public int shown() {
		return agencies(this.matching).size();
	}

	/**
	 * A task.
	 *
	 * @param done how many agencies completed it, in time or late
	 * @param owed how many agencies owe it
	 * @param cells one for each column, {@code null} where the agency does not owe the
	 * task
	 */
	public record Row(PlanTask task, long done, int owed, List<@Nullable Cell> cells) {
	}

	/**
	 * A task of an agency.
	 *
	 * @param wanted whether it is in the state asked for
	 */
	public record Cell(TaskUnit unit, boolean wanted) {
	}

}
