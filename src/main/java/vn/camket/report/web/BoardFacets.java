package vn.camket.report.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyKind;
import vn.camket.report.BoardRow;
import vn.camket.report.ReportState;
import vn.camket.report.Timeliness;
import vn.camket.shared.web.Facet;

/**
 * The ways to narrow a board, each counted with the other narrowings in force.
 */
record BoardFacets(List<Facet> states, List<Facet> kinds, List<Facet> sendings) {

	static BoardFacets of(List<BoardRow> rows, BoardFilter filter) {
		return new BoardFacets(
				count(ReportState.class, BoardRow::state,
						rows.stream().filter((row) -> filter.isOf(row) && filter.isSent(row)).toList(), filter.state()),
				count(AgencyKind.class, BoardRow::kind,
						rows.stream().filter((row) -> filter.isIn(row) && filter.isSent(row)).toList(), filter.kind()),
				count(Timeliness.class, BoardRow::timeliness,
						rows.stream().filter((row) -> filter.isIn(row) && filter.isOf(row)).toList(), filter.sent()));
	}

	private static <E extends Enum<E>> List<Facet> count(Class<E> type, Function<BoardRow, E> property,
			List<BoardRow> rows, @Nullable E chosen) {
		List<Facet> facets = new ArrayList<>();
		facets.add(Facet.all("period.board.all", rows.size()));
		Arrays.stream(type.getEnumConstants())
			.map((constant) -> Facet.of(constant,
					rows.stream().filter((row) -> property.apply(row) == constant).count()))
			.filter((facet) -> facet.count() > 0 || (chosen != null && chosen.name().equals(facet.value())))
			.forEach(facets::add);
		return facets;
	}

}
