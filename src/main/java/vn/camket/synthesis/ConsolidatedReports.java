package vn.camket.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.web.NotFoundException;

/**
 * Writes the consolidated report of a period, as long as it is not finalised.
 */
@Service
@Transactional
@PreAuthorize("hasRole('OFFICER')")
public class ConsolidatedReports {

	private final JdbcClient database;

	private final ConsolidatedReader reader;

	private final Collector collector;

	ConsolidatedReports(JdbcClient database, ConsolidatedReader reader, Collector collector) {
		this.database = database;
		this.reader = reader;
		this.collector = collector;
	}

	/**
	 * The report as it stands.
	 */
	@Transactional(readOnly = true)
	@PreAuthorize("hasAnyRole('OFFICER', 'LEADER')")
	public ConsolidatedReport read(UUID period) {
		return this.reader.read(period);
	}

	/**
	 * Begins the draft, or adds to it what was accepted since. What officers wrote stays.
	 * @return how many paragraphs were made
	 * @throws FinalisedException if it is finalised
	 * @throws NotFoundException if there is no such period
	 */
	public int collect(UUID period) {
		boolean exists = this.database.sql("select exists (select from reporting_period where id = ?)")
			.param(period)
			.query(Boolean.class)
			.single();
		if (!exists) {
			throw new NotFoundException(ConsolidatedReport.class, period);
		}
		this.database.sql("""
				insert into consolidated_report (period_id, state) values (?, 'DRAFT')
				on conflict on constraint consolidated_report_pk do nothing""").param(period).update();
		lockDraft(period);
		return this.collector.collect(period);
	}

	/**
	 * Saves paragraphs as an officer made them.
	 * @return those that somebody else changed meanwhile, which were not saved
	 * @throws FinalisedException if it is finalised
	 */
	public List<UUID> save(UUID period, List<ParagraphEdit> edits) {
		lockDraft(period);
		List<UUID> conflicts = new ArrayList<>();
		for (ParagraphEdit edit : edits) {
			int updated = this.database.sql("""
					update consolidated_paragraph set content = :content, omitted = :omitted, version = version + 1
					 where id = :id and period_id = :period and version = :version
					   and (content, omitted) is distinct from (:content, :omitted)""")
				.param("id", edit.id())
				.param("period", period)
				.param("version", edit.version())
				.param("content", edit.content())
				.param("omitted", edit.omitted())
				.update();
			if (updated == 0 && !isUnchanged(period, edit)) {
				conflicts.add(edit.id());
			}
			else if (edit.renewal() != ParagraphEdit.Renewal.NONE) {
				renew(edit);
			}
		}
		return conflicts;
	}

	/** Whether the paragraph reads as it was sent, whoever wrote it so. */
	private boolean isUnchanged(UUID period, ParagraphEdit edit) {
		return this.database.sql("""
				select exists (select from consolidated_paragraph
				 where id = :id and period_id = :period and content = :content and omitted = :omitted)""")
			.param("id", edit.id())
			.param("period", period)
			.param("content", edit.content())
			.param("omitted", edit.omitted())
			.query(Boolean.class)
			.single();
	}

	private void renew(ParagraphEdit edit) {
		String renewed = this.collector.renewSources(edit.id());
		boolean renew = edit.renewal() == ParagraphEdit.Renewal.RENEW;
		this.database.sql("""
				update consolidated_paragraph set collected = coalesce(:renewed, ''), version = version + 1,
				       content = case when :renew and cast(:renewed as text) is not null then :renewed else content end,
				       omitted = omitted or (:renew and cast(:renewed as text) is null)
				 where id = :id""").param("id", edit.id()).param("renewed", renewed).param("renew", renew).update();
	}

	/**
	 * Adds a paragraph of the officer's own.
	 * @param task which task it is about, in the section about tasks
	 * @throws FinalisedException if it is finalised
	 */
	public void write(UUID period, OutlineSection section, @Nullable UUID task, String content) {
		lockDraft(period);
		this.database.sql("""
				insert into consolidated_paragraph (period_id, section, task_id, position, content)
				select :period, :section, :task, coalesce(max(position), 0) + 1, :content from consolidated_paragraph
				 where period_id = :period""")
			.param("period", period)
			.param("section", section.name())
			.param("task", (section == OutlineSection.TASKS) ? task : null)
			.param("content", content)
			.update();
	}

	/**
	 * Saves what stands around the narrative.
	 * @param version the one that was shown
	 * @throws OptimisticLockingFailureException if somebody else changed it since
	 * @throws FinalisedException if it is finalised
	 */
	public void address(UUID period, long version, Letter letter) {
		lockDraft(period);
		int updated = this.database
			.sql("""
					update consolidated_report set number = :number, issued_on = :issuedOn, addressees = :addressees, copies = :copies,
					       signer_title = :signerTitle, signer_name = :signerName, version = version + 1
					 where period_id = :period and version = :version""")
			.param("number", letter.number())
			.param("issuedOn", letter.issuedOn())
			.param("addressees", letter.addressees())
			.param("copies", letter.copies())
			.param("signerTitle", letter.signerTitle())
			.param("signerName", letter.signerName())
			.param("period", period)
			.param("version", version)
			.update();
		if (updated == 0) {
			throw new OptimisticLockingFailureException("Consolidated report of " + period);
		}
	}

	/** Of two who act at once, the second waits for the first. */
	private void lockDraft(UUID period) {
		ConsolidatedState state = this.database
			.sql("select state from consolidated_report where period_id = ? for update")
			.param(period)
			.query(ConsolidatedState.class)
			.optional()
			.orElseThrow(() -> new NotFoundException(ConsolidatedReport.class, period));
		if (state == ConsolidatedState.FINALISED) {
			throw new FinalisedException();
		}
	}

}
