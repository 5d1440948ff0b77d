package vn.camket.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.shared.web.NotFoundException;

/**
 * Sở Ngoại vụ's side of a report: accepting it or asking for more. Nothing is ever
 * accepted by time running out.
 */
@Service
@Transactional
@PreAuthorize("hasRole('OFFICER')")
public class ReportReview {

	private final AgencyReportRepository reports;

	private final ReportEventRepository events;

	private final CurrentAccount currentAccount;

	private final Clock clock;

	ReportReview(AgencyReportRepository reports, ReportEventRepository events, CurrentAccount currentAccount,
			Clock clock) {
		this.reports = reports;
		this.events = events;
		this.currentAccount = currentAccount;
		this.clock = clock;
	}

	/**
	 * Tiếp nhận.
	 * @param revision number of the revision that the officer has read
	 * @throws NotFoundException if there is no such report
	 * @throws ReportRefusedException if it is not waiting, or another revision was sent
	 */
	public void accept(UUID id, int revision) {
		AgencyReport report = find(id);
		report.requireNewest(revision);
		Instant now = this.clock.instant();
		report.accept(now);
		this.events.save(new ReportEvent(ReportEventKind.ACCEPTED, report, now, this.currentAccount.get(), null));
	}

	/**
	 * "Đề nghị bổ sung": what was sent stays as it was, and a copy of it goes back to the
	 * agency's hand.
	 * @param reason what is asked for, as a whole
	 * @param remarks what is asked for in single parts
	 * @throws NotFoundException if there is no such report
	 * @throws ReportRefusedException if it is not waiting, or another revision was sent
	 */
	public void returnForMore(UUID id, int revision, String reason, List<Remark> remarks) {
		AgencyReport report = find(id);
		report.requireNewest(revision);
		Instant now = this.clock.instant();
		ReportEvent event = new ReportEvent(ReportEventKind.RETURNED, report, now, this.currentAccount.get(), reason)
			.withRemarks(remarks);
		report.returnForMore(now);
		this.events.save(event);
	}

	private AgencyReport find(UUID id) {
		return this.reports.findForChange(id).orElseThrow(() -> new NotFoundException(AgencyReport.class, id));
	}

}
