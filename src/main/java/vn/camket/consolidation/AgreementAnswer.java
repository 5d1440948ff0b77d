package vn.camket.consolidation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.report.PartKey;
import vn.camket.report.ProgressStatus;

/**
 * What the lead agency says in the period about an agreement.
 */
public record AgreementAnswer(UUID entryId, @Nullable ProgressStatus status, @Nullable String result, Source source) {

	/**
	 * Address of the place in the report where it speaks of the agreement.
	 */
	public String href() {
		return "/reports/" + this.source.reportId() + "#" + PartKey.of(this.entryId);
	}

}
