package vn.camket.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.Role;
import vn.camket.account.SignedInAccount;
import vn.camket.agency.AgencyDirectory;
import vn.camket.agency.AgencyOption;
import vn.camket.shared.web.NotFoundException;

/**
 * The agency's side of a report: entering, handing to the head, sending. Each act throws
 * {@link NotFoundException} for another agency's report and
 * {@link ReportRefusedException} where the report's state does not allow it.
 */
@Service
@Transactional
public class ReportDesk {

	private final AgencyReportRepository reports;

	private final ReportEventRepository events;

	private final ReportReader reader;

	private final ReportActivities activities;

	private final AgencyDirectory agencies;

	private final CurrentAccount currentAccount;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportDesk(AgencyReportRepository reports, ReportEventRepository events, ReportReader reader,
			ReportActivities activities, AgencyDirectory agencies, CurrentAccount currentAccount, JdbcClient jdbc,
			Clock clock) {
		this.reports = reports;
		this.events = events;
		this.reader = reader;
		this.activities = activities;
		this.agencies = agencies;
		this.currentAccount = currentAccount;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Saves the parts that were changed. While the report waits for the head only the
	 * head may.
	 * @return names of the parts that somebody else changed meanwhile, which were not
	 * saved; {@link ReportContent#DETAILS} may be among them
	 */
	@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD')")
	public List<String> save(UUID id, ReportContent content) {
		return save(id, content, null).conflicts();
	}

	private Step save(UUID id, ReportContent content, @Nullable Consumer<AgencyReport> step) {
		SignedInAccount account = this.currentAccount.get();
		AgencyReport report = find(id, account);
		if (report.getState() == ReportState.AWAITING_HEAD && account.role() != Role.AGENCY_HEAD) {
			throw new ReportRefusedException("report.refused.locked.AWAITING_HEAD");
		}
		ContentMerge merge = new ContentMerge(report, content);
		if (step != null) {
			requireRevision(report, content.revision());
		}
		List<String> conflicts = new ArrayList<>();
		if (merge.hasChanges()) {
			boolean begins = report.getState() == ReportState.NOT_STARTED;
			Instant now = this.clock.instant();
			report.edit(now, account.id());
			requireRevision(report, content.revision());
			conflicts.addAll(merge.apply(outputsOf(report), now, account.id()));
			this.reports.flush();
			if (begins) {
				record(ReportEventKind.STARTED, report, account, now, null);
			}
		}
		if (step == null) {
			return new Step(conflicts, List.of());
		}
		conflicts.addAll(merge.unseen());
		List<ReportPart> missing = this.reader.readMissing(id, report.getCurrentRevisionId());
		if (conflicts.isEmpty() && missing.isEmpty()) {
			step.accept(report);
		}
		return new Step(conflicts, missing);
	}

	/**
	 * Trình lãnh đạo: saves the whole report as the page shows it and, if nothing owed is
	 * missing then, hands it to the head. All of it happens under the report's lock, so
	 * that nothing incomplete goes on, and nobody hands over what he has not seen.
	 */
	@PreAuthorize("hasRole('AGENCY_STAFF')")
	public Step handToHead(UUID id, ReportContent content) {
		SignedInAccount account = this.currentAccount.get();
		return save(id, content, (report) -> {
			report.handToHead();
			record(ReportEventKind.HANDED_TO_HEAD, report, account, this.clock.instant(), null);
		});
	}

	/**
	 * The head gives it back to staff, with what is to be mended.
	 */
	@PreAuthorize("hasRole('AGENCY_HEAD')")
	public void handBack(UUID id, String comment) {
		SignedInAccount account = this.currentAccount.get();
		AgencyReport report = find(id, account);
		report.handBack();
		record(ReportEventKind.HANDED_BACK, report, account, this.clock.instant(), comment);
	}

	/**
	 * Gửi Sở Ngoại vụ: saves as {@link #handToHead} does and freezes what is in hand. A
	 * head who sends what nobody else handed over approves his own report, as happens in
	 * an office of one; that is recorded.
	 */
	@PreAuthorize("hasRole('AGENCY_HEAD')")
	public Step send(UUID id, ReportContent content) {
		SignedInAccount account = this.currentAccount.get();
		return save(id, content, (report) -> send(report, account));
	}

	private void send(AgencyReport report, SignedInAccount account) {
		Instant now = this.clock.instant();
		if (report.getState() != ReportState.AWAITING_HEAD) {
			report.handToHead();
			record(ReportEventKind.SELF_APPROVED, report, account, now, null);
		}
		else if (account.id().equals(handedOverBy(report))) {
			record(ReportEventKind.SELF_APPROVED, report, account, now, null);
		}
		String agencyName = this.agencies.find(report.getAgencyId()).map(AgencyOption::name).orElseThrow();
		this.activities.freeze(report.getDraft().map(ReportRevision::getId).orElseThrow());
		report.send(now, account.id(), agencyName);
		record(ReportEventKind.SENT, report, account, now, null);
	}

	/** May be the head's own account: a deputy hands over as staff and sends as head. */
	private @Nullable UUID handedOverBy(AgencyReport report) {
		return this.jdbc.sql("""
				select account_id from report_event where report_id = ? and kind = 'HANDED_TO_HEAD'
				 order by id desc limit 1""").param(report.getId()).query(UUID.class).optional().orElse(null);
	}

	private AgencyReport find(UUID id, SignedInAccount account) {
		return this.reports.findForChange(id)
			.filter((report) -> account.worksFor(report.getAgencyId()) && !report.isReleased())
			.orElseThrow(() -> new NotFoundException(AgencyReport.class, id));
	}

	private void record(ReportEventKind kind, AgencyReport report, SignedInAccount account, Instant at,
			@Nullable String comment) {
		this.events.save(new ReportEvent(kind, report, at, account, comment));
	}

	private static void requireRevision(AgencyReport report, int revision) {
		if (!report.getState().isInHand()) {
			throw new ReportRefusedException("report.refused.state." + report.getState());
		}
		if (report.getDraft().map(ReportRevision::getNumber).orElse(1) != revision) {
			throw new ReportRefusedException("report.refused.otherRevision");
		}
	}

	/**
	 * The lines of a report, each with the expected outputs that its task names.
	 */
	private Map<UUID, Set<UUID>> outputsOf(AgencyReport report) {
		Map<UUID, Set<UUID>> outputs = new HashMap<>();
		this.jdbc.sql("""
				select e.id, o.id as output_id from report_entry e left join task_output o on o.task_id = e.task_id
				 where e.report_id = ?""").param(report.getId()).query((row) -> {
			Set<UUID> expected = outputs.computeIfAbsent(row.getObject("id", UUID.class), (id) -> new HashSet<>());
			UUID output = row.getObject("output_id", UUID.class);
			if (output != null) {
				expected.add(output);
			}
		});
		return outputs;
	}

	/**
	 * What became of handing over or sending: taken if both lists are empty, otherwise
	 * only saved.
	 *
	 * @param conflicts as {@link #save(UUID, ReportContent)} names them, and parts that
	 * the page shows as they no longer stand
	 * @param missing owed parts that do not yet say enough
	 */
	public record Step(List<String> conflicts, List<ReportPart> missing) {

		/** Whether the report went on. */
		public boolean isTaken() {
			return this.conflicts.isEmpty() && this.missing.isEmpty();
		}

	}

}
