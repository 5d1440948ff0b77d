package vn.camket.report;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Turns the page of the calendar: at start and every hour, so that a period opens soon
 * after midnight in the province and a changed group or register is seen the same day. At
 * start it comes last, when the registers' derived states are there.
 */
@Component
class CalendarClerk {

	private final ReportingCalendar calendar;

	CalendarClerk(ReportingCalendar calendar) {
		this.calendar = calendar;
	}

	@Order(Ordered.LOWEST_PRECEDENCE)
	@EventListener(ApplicationReadyEvent.class)
	@Scheduled(cron = "0 1 * * * *")
	void turnPage() {
		this.calendar.update();
	}

}
