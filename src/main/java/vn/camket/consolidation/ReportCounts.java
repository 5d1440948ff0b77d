package vn.camket.consolidation;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * How agencies kept to the duty to report. On time and late are decided by the first
 * sending (domain rule 7).
 *
 * @param owed agencies that owe a report, exempt ones out
 */
public record ReportCounts(int owed, int onTime, int late) {

	static final ReportCounts NONE = new ReportCounts(0, 0, 0);

	public int sent() {
		return this.onTime + this.late;
	}

	public int notSent() {
		return this.owed - sent();
	}

	/**
	 * First sent on time ÷ agencies that owe, between 0 and 1 (domain rule 4);
	 * {@code null} where nobody owes.
	 */
	public @Nullable Double onTimeRate() {
		return (this.owed > 0) ? (double) this.onTime / this.owed : null;
	}

	/**
	 * The rate in hundredths, rounded half up to the one place that everything shows;
	 * {@code null} where nobody owes.
	 */
	public @Nullable BigDecimal onTimePercent() {
		return (this.owed > 0)
				? BigDecimal.valueOf(this.onTime * 100L).divide(BigDecimal.valueOf(this.owed), 1, RoundingMode.HALF_UP)
				: null;
	}

	ReportCounts plus(ReportCounts other) {
		return new ReportCounts(this.owed + other.owed, this.onTime + other.onTime, this.late + other.late);
	}

}
