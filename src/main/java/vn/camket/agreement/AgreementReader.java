package vn.camket.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.agreement.AgreementDetails.History;
import vn.camket.agreement.AgreementDetails.PartyLine;
import vn.camket.agreement.AgreementDetails.RelatedAgreement;
import vn.camket.shared.web.NotFoundException;

/**
 * Reads one agreement with all that belongs to it.
 */
@Service
@Transactional(readOnly = true)
public class AgreementReader {

	private final AgreementRepository agreements;

	private final AgreementSearch search;

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	AgreementReader(AgreementRepository agreements, AgreementSearch search, JdbcClient database,
			CurrentAccount currentAccount) {
		this.agreements = agreements;
		this.search = search;
		this.database = database;
		this.currentAccount = currentAccount;
	}

	/**
	 * An agreement as of today; everyone signed in may read it, archived or not.
	 * @throws NotFoundException if there is none
	 */
	public AgreementDetails read(UUID id) {
		AgreementLine line = this.search.find(id).orElseThrow(() -> new NotFoundException(Agreement.class, id));
		AgreementContent content = this.agreements.findById(id).orElseThrow().content();
		List<PartyLine> parties = parties(id);
		return new AgreementDetails(line, content, parties, coordinators(id), related(id), history(id),
				AgreementWarning.of(content, parties).stream().map((warning) -> "AgreementWarning." + warning).toList(),
				AgreementRegister.mayEdit(this.currentAccount.get(), line.leadId()));
	}

	private List<PartyLine> parties(UUID id) {
		return this.database
			.sql("""
					select p.name, p.kind, coalesce(c.name, p.country_as_written) as country,
					  c.code is null and p.country_as_written is not null as country_unclear, o.signer, o.signer_title
					from agreement_partner o join partner p on p.id = o.partner_id left join country c on c.code = p.country_code
					where o.agreement_id = ? order by o.position""")
			.param(id)
			.query((rs, row) -> new PartyLine(rs.getString("name"), kind(rs.getString("kind")), rs.getString("country"),
					rs.getBoolean("country_unclear"), rs.getString("signer"), rs.getString("signer_title")))
			.list();
	}

	private static @Nullable PartnerKind kind(@Nullable String name) {
		return (name != null) ? PartnerKind.valueOf(name) : null;
	}

	private List<String> coordinators(UUID id) {
		return this.database.sql("""
				select g.name from agreement_coordinator c join agency g on g.id = c.agency_id
				where c.agreement_id = ? order by g.sort_order, g.name""").param(id).query(String.class).list();
	}

	private List<RelatedAgreement> related(UUID id) {
		return this.database
			.sql("""
					select a.id, a.register_number, a.title, r.kind, r.outgoing
					from (select related_id as other, kind, true as outgoing from agreement_relation where agreement_id = :id
					  union all select agreement_id, kind, false from agreement_relation where related_id = :id) r
					join agreement a on a.id = r.other
					order by r.outgoing desc, a.signed_on, a.register_number""")
			.param("id", id)
			.query((rs, row) -> new RelatedAgreement(rs.getObject("id", UUID.class), rs.getString("register_number"),
					rs.getString("title"), RelationKind.valueOf(rs.getString("kind")), rs.getBoolean("outgoing")))
			.list();
	}

	private History history(UUID id) {
		return this.database.sql("""
				select a.created_at, c.display_name as created_by, a.updated_at, u.display_name as updated_by,
				  a.archived_at, x.display_name as archived_by, a.archive_reason
				from agreement a left join account c on c.id = a.created_by left join account u on u.id = a.updated_by
				  left join account x on x.id = a.archived_by
				where a.id = ?""")
			.param(id)
			.query((rs, row) -> new History(rs.getTimestamp("created_at").toInstant(), rs.getString("created_by"),
					rs.getTimestamp("updated_at").toInstant(), rs.getString("updated_by"), moment(rs, "archived_at"),
					rs.getString("archived_by"), rs.getString("archive_reason")))
			.single();
	}

	private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
		Timestamp moment = rs.getTimestamp(column);
		return (moment != null) ? moment.toInstant() : null;
	}

}
