package vn.camket.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.account.SignedInAccount;
import vn.camket.reminder.UrgingLetter.Urged;
import vn.camket.report.MissingItem;
import vn.camket.report.MissingItems;
import vn.camket.report.ReportState;
import vn.camket.shared.web.NotFoundException;

/**
 * Makes letters that urge agencies to send, counts them, and records under which number
 * they were issued.
 */
@Service
@Transactional
@PreAuthorize("hasRole('OFFICER')")
public class UrgingLetters {

	private static final int NAMED = 6;

	private final JdbcClient database;

	private final MissingItems missingItems;

	private final UrgingTexts texts;

	private final CurrentAccount currentAccount;

	private final Clock clock;

	UrgingLetters(JdbcClient database, MissingItems missingItems, UrgingTexts texts, CurrentAccount currentAccount,
			Clock clock) {
		this.database = database;
		this.missingItems = missingItems;
		this.texts = texts;
		this.currentAccount = currentAccount;
		this.clock = clock;
	}

	/**
	 * The reports among those ticked that are still owed, with what they lack and for
	 * which time they would be urged.
	 */
	@Transactional(readOnly = true)
	public List<Urged> candidates(UUID period, Collection<UUID> reports) {
		if (reports.isEmpty()) {
			return List.of();
		}
		Map<UUID, List<MissingItem>> missing = this.missingItems.of(period, reports)
			.stream()
			.collect(Collectors.groupingBy(MissingItem::reportId));
		return this.database
			.sql("""
					select r.id, y.name, r.state, (select count(*) from urging_letter_report u where u.report_id = r.id) + 1 as times
					  from agency_report r join agency y on y.id = r.agency_id
					 where r.period_id = :period and r.id in (:reports) and r.released_at is null
					   and r.state in ('NOT_STARTED', 'DRAFT', 'AWAITING_HEAD', 'RETURNED') order by y.sort_order, y.name""")
			.param("period", period)
			.param("reports", reports)
			.query((row, number) -> {
				UUID id = row.getObject("id", UUID.class);
				ReportState state = ReportState.valueOf(row.getString("state"));
				return new Urged(id, row.getString("name"), row.getInt("times"), state,
						this.texts.missing(state, missing.getOrDefault(id, List.of()), NAMED));
			})
			.list();
	}

	/**
	 * Makes a letter.
	 * @throws NotFoundException if none of the reports is owed in the period
	 */
	public UUID make(UUID period, Collection<UUID> reports, LocalDate answerBy, @Nullable String signerTitle,
			@Nullable String signerName) {
		this.database.sql("select id from agency_report where id in (:reports) order by id for update")
			.param("reports", reports.isEmpty() ? List.of(period) : reports)
			.query()
			.listOfRows();
		List<Urged> urged = candidates(period, reports);
		if (urged.isEmpty()) {
			throw new NotFoundException(UrgingLetter.class, period);
		}
		SignedInAccount account = this.currentAccount.get();
		UUID letter = this.database
			.sql("""
					insert into urging_letter (period_id, answer_by, signer_title, signer_name, created_at, created_by, actor)
					values (:period, :answerBy, :signerTitle, :signerName, :now, :account, :actor) returning id""")
			.param("period", period)
			.param("answerBy", answerBy)
			.param("signerTitle", signerTitle)
			.param("signerName", signerName)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("account", account.id())
			.param("actor", account.displayName())
			.query(UUID.class)
			.single();
		urged.forEach((each) -> this.database.sql(
				"insert into urging_letter_report (letter_id, report_id, times, state, missing) values (?, ?, ?, ?, ?)")
			.params(letter, each.reportId(), each.times(), each.state().name(), each.missing())
			.update());
		return letter;
	}

	/**
	 * Letters of a period, the newest first.
	 */
	@Transactional(readOnly = true)
	public List<UrgingLetter> of(UUID period) {
		Map<UUID, List<Urged>> urged = urged("l.period_id = ?", period);
		return this.database.sql("select * from urging_letter where period_id = ? order by created_at desc")
			.param(period)
			.query((row, number) -> letter(row, urged))
			.list();
	}

	/**
	 * A letter.
	 * @throws NotFoundException if there is none
	 */
	@Transactional(readOnly = true)
	public UrgingLetter read(UUID id) {
		Map<UUID, List<Urged>> urged = urged("l.id = ?", id);
		return this.database.sql("select * from urging_letter where id = ?")
			.param(id)
			.query((row, number) -> letter(row, urged))
			.optional()
			.orElseThrow(() -> new NotFoundException(UrgingLetter.class, id));
	}

	/**
	 * Records under which number and on which day it was issued.
	 */
	public void issue(UUID id, String number, LocalDate issuedOn) {
		if (this.database.sql("update urging_letter set number = ?, issued_on = ? where id = ?")
			.params(number, issuedOn, id)
			.update() == 0) {
			throw new NotFoundException(UrgingLetter.class, id);
		}
	}

	private Map<UUID, List<Urged>> urged(String where, UUID id) {
		Map<UUID, List<Urged>> urged = new HashMap<>();
		this.database.sql("""
				select u.*, y.name from urging_letter l join urging_letter_report u on u.letter_id = l.id
				  join agency_report r on r.id = u.report_id join agency y on y.id = r.agency_id
				 where %s order by y.sort_order, y.name""".formatted(where)).param(id).query((row) -> {
			urged.computeIfAbsent(row.getObject("letter_id", UUID.class), (letter) -> new ArrayList<>())
				.add(new Urged(row.getObject("report_id", UUID.class), row.getString("name"), row.getInt("times"),
						ReportState.valueOf(row.getString("state")), row.getString("missing")));
		});
		return urged;
	}

	private static UrgingLetter letter(ResultSet row, Map<UUID, List<Urged>> urged) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new UrgingLetter(id, row.getObject("period_id", UUID.class), row.getObject("answer_by", LocalDate.class),
				row.getString("signer_title"), row.getString("signer_name"), row.getString("number"),
				row.getObject("issued_on", LocalDate.class),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("actor"),
				urged.getOrDefault(id, List.of()));
	}

}
