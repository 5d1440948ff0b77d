package vn.camket.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.agreement.AgreementDetails.FamilyMember;
import vn.camket.agreement.AgreementDetails.FamilyRelation;
import vn.camket.agreement.AgreementDetails.History;
import vn.camket.agreement.AgreementDetails.PartyLine;
import vn.camket.shared.web.NotFoundException;

/**
 * Reads one agreement with all that belongs to it.
 */
@Service
@Transactional(readOnly = true)
public class AgreementReader {

	private final AgreementRepository agreements;

	private final AgreementSearch search;

	private final AgreementTimeline timeline;

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	AgreementReader(AgreementRepository agreements, AgreementSearch search, AgreementTimeline timeline,
			JdbcClient database, CurrentAccount currentAccount) {
		this.agreements = agreements;
		this.search = search;
		this.timeline = timeline;
		this.database = database;
		this.currentAccount = currentAccount;
	}

	/**
	 * An agreement; everyone signed in may read it, archived or not.
	 * @param asOf the day whose state counts; today if {@code null}
	 * @throws NotFoundException if there is none
	 */
	public AgreementDetails read(UUID id, @Nullable LocalDate asOf) {
		List<AgreementLine> lines = this.search.find(familyOf(id), asOf);
		AgreementLine line = lines.stream()
			.filter((member) -> member.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFoundException(Agreement.class, id));
		AgreementContent content = this.agreements.findWholeById(id).orElseThrow().content();
		List<PartyLine> parties = parties(id);
		Names names = names(id);
		List<FamilyMember> family = family(id, lines);
		List<TimelineEntry> timeline = this.timeline.of(id, content);
		List<String> warnings = Stream
			.concat(AgreementWarning.of(content, parties, isLedInland(content)).stream(),
					AgreementWarning.ofFamily(id, family, timeline).stream())
			.map((warning) -> "AgreementWarning." + warning)
			.toList();
		return new AgreementDetails(line, content, parties, names.coordinators(), family, timeline, names.history(),
				warnings, AgreementGap.of(content, parties),
				EditableAgreements.mayEdit(this.currentAccount.get(), line.leadId()));
	}

	private boolean isLedInland(AgreementContent content) {
		return content.signing().level() == SigningLevel.BORDER_COMMUNE && content.leadAgencyId() != null
				&& this.database.sql("select kind in ('COMMUNE', 'WARD') and not border from agency where id = ?")
					.param(content.leadAgencyId())
					.query(Boolean.class)
					.single();
	}

	private List<PartyLine> parties(UUID id) {
		return this.database
			.sql("""
					select p.id, p.name, p.kind, coalesce(c.name, p.country_as_written) as country,
					  c.code is null and p.country_as_written is not null as country_unclear, o.signer, o.signer_title
					from agreement_partner o join partner p on p.id = o.partner_id left join country c on c.code = p.country_code
					where o.agreement_id = ? order by o.position""")
			.param(id)
			.query((rs, row) -> new PartyLine(rs.getObject("id", UUID.class), rs.getString("name"),
					kind(rs.getString("kind")), rs.getString("country"), rs.getBoolean("country_unclear"),
					rs.getString("signer"), rs.getString("signer_title")))
			.list();
	}

	private static @Nullable PartnerKind kind(@Nullable String name) {
		return (name != null) ? PartnerKind.valueOf(name) : null;
	}

	/** Everything that a row of relations leads to, itself included. */
	private List<UUID> familyOf(UUID id) {
		return this.database.sql("""
				with recursive family (id) as (
				  select cast(? as uuid)
				  union select case when r.agreement_id = f.id then r.related_id else r.agreement_id end
				    from family f join agreement_relation r on f.id in (r.agreement_id, r.related_id)
				) select id from family limit 200""").param(id).query(UUID.class).list();
	}

	private List<FamilyMember> family(UUID id, List<AgreementLine> lines) {
		if (lines.size() == 1) {
			return List.of();
		}
		Map<UUID, List<FamilyRelation>> relations = new HashMap<>();
		this.database
			.sql("""
					select r.agreement_id, r.kind, r.related_id, a.title from agreement_relation r join agreement a on a.id = r.related_id
					 where r.agreement_id = any (?) order by r.kind, a.title""")
			.param(lines.stream().map(AgreementLine::id).toArray(UUID[]::new))
			.query((row) -> {
				relations.computeIfAbsent(row.getObject("agreement_id", UUID.class), (key) -> new ArrayList<>())
					.add(new FamilyRelation(RelationKind.valueOf(row.getString("kind")),
							row.getObject("related_id", UUID.class), row.getString("title")));
			});
		return lines.stream()
			.map((line) -> new FamilyMember(line, relations.getOrDefault(line.id(), List.of()), line.id().equals(id)))
			.toList();
	}

	/** Whom the record names and who wrote it, by their names. */
	private Names names(UUID id) {
		return this.database.sql("""
				select a.created_at, c.display_name as created_by, a.updated_at, u.display_name as updated_by,
				  a.archived_at, x.display_name as archived_by, a.archive_reason,
				  array(select g.name from agreement_coordinator o join agency g on g.id = o.agency_id
				         where o.agreement_id = a.id order by g.sort_order, g.name) as coordinators
				from agreement a left join account c on c.id = a.created_by left join account u on u.id = a.updated_by
				  left join account x on x.id = a.archived_by
				where a.id = ?""")
			.param(id)
			.query((rs, row) -> new Names(List.of((String[]) rs.getArray("coordinators").getArray()),
					new History(rs.getTimestamp("created_at").toInstant(), rs.getString("created_by"),
							rs.getTimestamp("updated_at").toInstant(), rs.getString("updated_by"),
							moment(rs, "archived_at"), rs.getString("archived_by"), rs.getString("archive_reason"))))
			.single();
	}

	private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
		Timestamp moment = rs.getTimestamp(column);
		return (moment != null) ? moment.toInstant() : null;
	}

	private record Names(List<String> coordinators, History history) {
	}

}
