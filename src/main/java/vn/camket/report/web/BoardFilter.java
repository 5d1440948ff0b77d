package vn.camket.report.web;

import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyKind;
import vn.camket.agency.AgencyNames;
import vn.camket.agency.AgencyNaming;
import vn.camket.report.BoardRow;
import vn.camket.report.ReportState;
import vn.camket.report.Timeliness;

/**
 * Which rows of a period's board are asked for; what is {@code null} narrows nothing.
 *
 * @param q part of an agency's name
 * @param sent whether and how the report came
 * @param names by which name agencies are called; the present one unless given
 */
record BoardFilter(@Nullable String q, @Nullable ReportState state, @Nullable AgencyKind kind,
		@Nullable Timeliness sent, @Nullable AgencyNaming names) implements AgencyNames {

	boolean matches(BoardRow row) {
		return isIn(row) && isOf(row) && isSent(row);
	}

	boolean isIn(BoardRow row) {
		return this.state == null || this.state == row.state();
	}

	boolean isOf(BoardRow row) {
		return this.kind == null || this.kind == row.kind();
	}

	boolean isSent(BoardRow row) {
		return this.sent == null || this.sent == row.timeliness();
	}

}
