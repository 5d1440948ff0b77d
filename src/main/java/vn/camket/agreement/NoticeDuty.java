package vn.camket.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * That somebody must be told of a signing or a change within 15 days (Luật 70/2020/QH14
 * Điều 19, 33, 34; Nghị định 64/2021/NĐ-CP Điều 5, 7, 8, 13, 14). The days are those of
 * the calendar, counted from the day after the event's.
 *
 * @param recipients message key of who must be told
 * @param dueOn last day in time; {@code null} where the day of the event is known in part
 * @param toldOn when they were told
 */
public record NoticeDuty(String recipients, @Nullable LocalDate dueOn, @Nullable LocalDate toldOn) {

	private static final int DAYS = 15;

	static @Nullable NoticeDuty of(InstrumentKind instrument, @Nullable SigningLevel level, EventContent event) {
		boolean none = switch (event.kind()) {
			case TOOK_EFFECT, RENEWAL_DECLINED, RESUMED, REPLACED -> true;
			default -> instrument != InstrumentKind.AGREEMENT;
		};
		if (none) {
			return null;
		}
		PartialDate day = event.happenedOn();
		return new NoticeDuty("agreementEvent.notice." + ((event.kind() == EventKind.SIGNED) ? "signed." : "changed.")
				+ recipients(level), day.isExact() ? day.latest().plusDays(DAYS) : null, event.notifiedOn());
	}

	private static String recipients(@Nullable SigningLevel level) {
		if (level == null) {
			return "UNKNOWN";
		}
		return switch (level) {
			case PROVINCIAL_COUNCIL, PROVINCIAL_COMMITTEE, FORMER_DISTRICT -> "PROVINCE";
			case DEPARTMENT -> "DEPARTMENT";
			case BORDER_COMMUNE -> "BORDER_COMMUNE";
			case ORGANISATION -> "ORGANISATION";
			case SEVERAL_AGENCIES -> "UNKNOWN";
		};
	}

	/**
	 * Days by which they were told too late, or, if they were not told, by which they are
	 * told too late already; zero or less in time.
	 */
	public @Nullable Long daysLate(LocalDate today) {
		if (this.dueOn == null) {
			return null;
		}
		return ChronoUnit.DAYS.between(this.dueOn, (this.toldOn != null) ? this.toldOn : today);
	}

}
