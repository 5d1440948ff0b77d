package vn.camket.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.Role;
import vn.camket.account.SignedInAccount;
import vn.camket.agency.AgencyDirectory;
import vn.camket.agency.AgencyOption;
import vn.camket.report.ReportContent.AnswerChange;
import vn.camket.report.ReportContent.TextChange;
import vn.camket.shared.persistence.AbstractEntity;
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

	private final AgencyDirectory agencies;

	private final CurrentAccount currentAccount;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportDesk(AgencyReportRepository reports, ReportEventRepository events, AgencyDirectory agencies,
			CurrentAccount currentAccount, JdbcClient jdbc, Clock clock) {
		this.reports = reports;
		this.events = events;
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
		return save(id, content, false);
	}

	/**
	 * Saves before a step that takes the whole report as the page shows it: parts that
	 * the page shows as they no longer stand are named too, so that nobody hands over or
	 * sends what he has not seen.
	 * @return as {@link #save(UUID, ReportContent)}
	 */
	@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD')")
	public List<String> saveWhole(UUID id, ReportContent content) {
		return save(id, content, true);
	}

	private List<String> save(UUID id, ReportContent content, boolean whole) {
		SignedInAccount account = this.currentAccount.get();
		AgencyReport report = find(id, account);
		if (report.getState() == ReportState.AWAITING_HEAD && account.role() != Role.AGENCY_HEAD) {
			throw new ReportRefusedException("report.refused.locked.AWAITING_HEAD");
		}
		if (whole) {
			requireRevision(report, content.revision());
		}
		if (!hasChanges(content)) {
			return whole ? unseen(report, content) : List.of();
		}
		boolean begins = report.getState() == ReportState.NOT_STARTED;
		Instant now = this.clock.instant();
		ReportRevision revision = report.edit(now, account.id());
		requireRevision(report, content.revision());
		List<String> unseen = whole ? unseen(report, content) : List.of();
		List<String> conflicts = apply(report, revision, content, now, account.id());
		conflicts.addAll(unseen);
		this.reports.flush();
		if (begins) {
			record(ReportEventKind.STARTED, report, account, now, null);
		}
		return conflicts;
	}

	/**
	 * Trình lãnh đạo. The caller has checked that nothing required is missing.
	 * @param revision number of the revision that the person has before him
	 */
	@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD')")
	public void handToHead(UUID id, int revision) {
		SignedInAccount account = this.currentAccount.get();
		AgencyReport report = find(id, account);
		requireRevision(report, revision);
		report.handToHead();
		record(ReportEventKind.HANDED_TO_HEAD, report, account, this.clock.instant(), null);
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
	 * Gửi Sở Ngoại vụ: freezes what is in hand. A head who sends without having been
	 * handed the report takes both steps, and both are recorded. The caller has checked
	 * that nothing required is missing.
	 * @param revision number of the revision that the head has before him
	 */
	@PreAuthorize("hasRole('AGENCY_HEAD')")
	public void send(UUID id, int revision) {
		SignedInAccount account = this.currentAccount.get();
		AgencyReport report = find(id, account);
		requireRevision(report, revision);
		Instant now = this.clock.instant();
		if (report.getState() != ReportState.AWAITING_HEAD) {
			report.handToHead();
			record(ReportEventKind.HANDED_TO_HEAD, report, account, now, null);
		}
		String agencyName = this.agencies.find(report.getAgencyId()).map(AgencyOption::name).orElseThrow();
		report.send(now, account.id(), agencyName);
		record(ReportEventKind.SENT, report, account, now, null);
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
	 * Parts that the page shows untouched but that somebody else has changed since.
	 */
	private static List<String> unseen(AgencyReport report, ReportContent content) {
		List<String> unseen = new ArrayList<>();
		report.getDraft().ifPresent((revision) -> {
			for (AnswerChange change : content.answers()) {
				ReportAnswer known = revision.findAnswer(Objects.requireNonNull(change.part().entryId()));
				if (known != null && isStale(known, change.version()) && !isTouched(change.base(), change.typed())
						&& isTouched(change.base(), known.getContent())) {
					unseen.add(change.part().toString());
				}
			}
			for (TextChange change : content.texts()) {
				ReportText known = revision.findText(Objects.requireNonNull(change.part().section()));
				if (known != null && isStale(known, change.version()) && !isTouched(change.base(), change.typed())
						&& isTouched(change.base(), known.getContent())) {
					unseen.add(change.part().toString());
				}
			}
			if (content.details() != null && !isTouched(content.details().base(), content.details().typed())
					&& isTouched(content.details().base(), revision.getDetails())) {
				unseen.add(ReportContent.DETAILS);
			}
		});
		return unseen;
	}

	private static boolean hasChanges(ReportContent content) {
		return content.answers().stream().anyMatch((change) -> isTouched(change.base(), change.typed()))
				|| content.texts().stream().anyMatch((change) -> isTouched(change.base(), change.typed()))
				|| (content.details() != null && isTouched(content.details().base(), content.details().typed()));
	}

	private static boolean isTouched(String base, @Nullable Object typed) {
		return !base.equals(Fingerprint.of(typed));
	}

	private List<String> apply(AgencyReport report, ReportRevision revision, ReportContent content, Instant now,
			UUID by) {
		List<String> conflicts = new ArrayList<>();
		Set<UUID> entries = entriesOf(report);
		for (AnswerChange change : content.answers()) {
			UUID entry = Objects.requireNonNull(change.part().entryId());
			if (!entries.contains(entry)) {
				throw new AccessDeniedException("Not an entry of this report: " + entry);
			}
			if (isTouched(change.base(), change.typed()) && !applyAnswer(revision, entry, change, now, by)) {
				conflicts.add(change.part().toString());
			}
		}
		for (TextChange change : content.texts()) {
			if (isTouched(change.base(), change.typed()) && !applyText(revision, change, now, by)) {
				conflicts.add(change.part().toString());
			}
		}
		if (content.details() != null && isTouched(content.details().base(), content.details().typed())) {
			if (isTouched(content.details().base(), revision.getDetails())) {
				conflicts.add(ReportContent.DETAILS);
			}
			else {
				revision.describe(content.details().typed());
			}
		}
		return conflicts;
	}

	private static boolean applyAnswer(ReportRevision revision, UUID entry, AnswerChange change, Instant now, UUID by) {
		ReportAnswer known = revision.findAnswer(entry);
		if (known != null && known.getContent().equals(change.typed())) {
			return true;
		}
		if (isStale(known, change.version())) {
			return false;
		}
		revision.answerTo(entry).say(change.typed(), now, by);
		return true;
	}

	private static boolean applyText(ReportRevision revision, TextChange change, Instant now, UUID by) {
		ReportSection section = Objects.requireNonNull(change.part().section());
		ReportText known = revision.findText(section);
		if (known != null && Objects.equals(known.getContent(), change.typed())) {
			return true;
		}
		if (isStale(known, change.version())) {
			return false;
		}
		revision.textOf(section).say(change.typed(), now, by);
		return true;
	}

	private static boolean isStale(@Nullable AbstractEntity known, long version) {
		return ((known != null) ? known.getVersion() : ReportContent.NEW) != version;
	}

	private Set<UUID> entriesOf(AgencyReport report) {
		return this.jdbc.sql("select id from report_entry where report_id = ?")
			.param(report.getId())
			.query(UUID.class)
			.set();
	}

}
