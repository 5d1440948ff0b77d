package vn.camket.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A workbook that Sở Ngoại vụ laid before an agency.
 *
 * @param laidBy name of the officer
 * @param outcome what became of it
 */
public record LaidWorkbook(UUID id, UUID reportId, String agencyName, String periodName, String fileName, String laidBy,
		Instant laidAt, Outcome outcome) {

	/** What became of a workbook. */
	public enum Outcome {

		/** Nobody of the agency has decided on it. */
		WAITING,

		/** The agency took lines from it. */
		TAKEN,

		/** The agency did not want it. */
		DROPPED,

		/** A newer one took its place before the agency decided. */
		REPLACED

	}

}
