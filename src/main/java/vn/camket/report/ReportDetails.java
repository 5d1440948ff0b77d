package vn.camket.report;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a revision says of itself.
 *
 * @param letterNumber số, ký hiệu of the signed letter
 * @param letterOn date of the signed letter
 * @param budgetAllocated kinh phí được giao in the period, in đồng
 * @param budgetSpent kinh phí đã chi in the period, in đồng
 */
public record ReportDetails(@Nullable String letterNumber, @Nullable LocalDate letterOn,
		@Nullable BigDecimal budgetAllocated, @Nullable BigDecimal budgetSpent) {

	/** Nothing said. */
	public static final ReportDetails EMPTY = new ReportDetails(null, null, null, null);

}
