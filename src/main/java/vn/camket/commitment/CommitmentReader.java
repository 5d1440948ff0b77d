package vn.camket.commitment;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.commitment.CommitmentDetails.TaskLink;
import vn.camket.shared.web.NotFoundException;

/**
 * Reads one commitment with all that belongs to it.
 */
@Service
@Transactional(readOnly = true)
public class CommitmentReader {

	private final CommitmentRepository commitments;

	private final CommitmentSearch search;

	private final AgreementLeads leads;

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	CommitmentReader(CommitmentRepository commitments, CommitmentSearch search, AgreementLeads leads,
			JdbcClient database, CurrentAccount currentAccount) {
		this.commitments = commitments;
		this.search = search;
		this.leads = leads;
		this.database = database;
		this.currentAccount = currentAccount;
	}

	/**
	 * A commitment, archived or not; everyone signed in may read it.
	 * @throws NotFoundException if there is none
	 */
	public CommitmentDetails read(UUID id) {
		Commitment commitment = this.commitments.findById(id)
			.orElseThrow(() -> new NotFoundException(Commitment.class, id));
		CommitmentContent content = commitment.content();
		boolean archived = commitment.getArchiveReason() != null;
		CommitmentLine line = this.search
			.list(new CommitmentFilter(null, null, null, commitment.getAgreementId(), null, archived, null, null),
					Sort.unsorted())
			.stream()
			.filter((other) -> other.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFoundException(Commitment.class, id));
		return new CommitmentDetails(line, content, coordinators(id), clause(content.clauseId()),
				task(content.taskId()), commitment.getArchiveReason(),
				CommitmentRegister.mayEdit(this.currentAccount.get(), this.leads.of(commitment.getAgreementId()),
						commitment.getLeadAgencyId()));
	}

	private List<String> coordinators(UUID id) {
		return this.database.sql("""
				select g.name from commitment_coordinator c join agency g on g.id = c.agency_id
				 where c.commitment_id = ? order by g.sort_order, g.name""").param(id).query(String.class).list();
	}

	private @Nullable String clause(@Nullable UUID id) {
		return this.database.sql("select label from agreement_clause where id = cast(:id as uuid)")
			.param("id", id)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private @Nullable TaskLink task(@Nullable UUID id) {
		return this.database.sql("""
				select t.id, t.ordinal, t.short_title, p.short_title as plan from task t join plan p on p.id = t.plan_id
				 where t.id = cast(:id as uuid)""")
			.param("id", id)
			.query((row, number) -> new TaskLink(row.getObject("id", UUID.class), row.getString("ordinal"),
					row.getString("short_title"), row.getString("plan")))
			.optional()
			.orElse(null);
	}

}
