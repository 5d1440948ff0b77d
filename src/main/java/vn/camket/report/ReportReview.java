package vn.camket.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
	 * @param request what is asked for, as a whole
	 * @param remarks what is asked for in single parts
	 * @throws NotFoundException if there is no such report
	 * @throws ReportRefusedException if it is not waiting, or another revision was sent
	 */
	public void returnForMore(UUID id, int revision, ReturnRequest request, List<Remark> remarks) {
		AgencyReport report = find(id);
		report.requireNewest(revision);
		Instant now = this.clock.instant();
		ReportEvent event = new ReportEvent(ReportEventKind.RETURNED, report, now, this.currentAccount.get(),
				request.comment())
			.asking(request)
			.withRemarks(remarks);
		report.returnForMore(now);
		this.events.save(event);
	}

	/**
	 * Gia hạn: the agency is on time until the end of that day; also after the period's
	 * deadline has passed, as long as nothing was sent.
	 * @throws NotFoundException if there is no such report
	 * @throws ReportRefusedException if it was sent already
	 */
	public void extend(UUID id, LocalDate lastDay, String reason) {
		AgencyReport report = find(id);
		report.extendTo(lastDay);
		this.events.save(event(ReportEventKind.EXTENDED, report, reason).until(lastDay));
	}

	/**
	 * Miễn báo cáo: the agency owes it no longer and stands in no count.
	 * @throws NotFoundException if there is no such report
	 * @throws ReportRefusedException if it was sent already
	 */
	public void exempt(UUID id, String reason) {
		AgencyReport report = find(id);
		report.exempt(this.clock.instant());
		this.events.save(event(ReportEventKind.EXEMPTED, report, reason));
	}

	/**
	 * Takes an exemption back.
	 * @throws NotFoundException if there is no such report
	 * @throws ReportRefusedException if it is not exempt
	 */
	public void endExemption(UUID id, String reason) {
		AgencyReport report = find(id);
		report.endExemption();
		this.events.save(event(ReportEventKind.EXEMPTION_ENDED, report, reason));
	}

	/**
	 * Mở lại: an accepted report goes back to the agency's hand. What was accepted counts
	 * until something else is accepted.
	 * @throws NotFoundException if there is no such report
	 * @throws ReportRefusedException if it is not accepted
	 */
	public void reopen(UUID id, String reason) {
		AgencyReport report = find(id);
		ReportEvent event = event(ReportEventKind.REOPENED, report, reason);
		report.reopen(this.clock.instant());
		this.events.save(event);
	}

	private ReportEvent event(ReportEventKind kind, AgencyReport report, String reason) {
		return new ReportEvent(kind, report, this.clock.instant(), this.currentAccount.get(), reason);
	}

	private AgencyReport find(UUID id) {
		return this.reports.findForChange(id).orElseThrow(() -> new NotFoundException(AgencyReport.class, id));
	}

}
