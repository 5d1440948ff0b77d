package vn.camket.shared.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The zone in which every rule counts days, whatever zone the server keeps (domain rule
 * 3).
 */
public final class ProvinceTime {

	/** Zone of the province's calendar. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private ProvinceTime() {
	}

	/**
	 * Today in the province.
	 */
	public static LocalDate today(Clock clock) {
		return dayOf(clock.instant());
	}

	/**
	 * The province's day in which a moment falls.
	 */
	public static LocalDate dayOf(Instant moment) {
		return LocalDate.ofInstant(moment, ZONE);
	}

	/**
	 * The first moment of a day in the province.
	 */
	public static Instant startOf(LocalDate day) {
		return day.atStartOfDay(ZONE).toInstant();
	}

}
