package vn.camket.agency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.NotFoundException;

/**
 * Takes agencies into groups and out of them, each from a day on; who was a member stays
 * on record (domain rule 1).
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
public class AgencyGroups {

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	AgencyGroups(JdbcClient database, ApplicationEventPublisher events) {
		this.database = database;
		this.events = events;
	}

	/**
	 * Takes agencies in: they owe from that day on.
	 * @throws NotFoundException if there is no such group or agency
	 * @throws FieldRefusedException if one is a member then already
	 */
	public void join(String group, Collection<UUID> agencies, LocalDate from) {
		agencies.forEach((agency) -> join(group, agency, from));
		this.events.publishEvent(new AgenciesReorganised());
	}

	private void join(String group, UUID agency, LocalDate from) {
		boolean member = this.database.sql("""
				select exists (select from agency_group_member m join agency_group g on g.id = m.group_id
				 where g.code = :group and m.agency_id = :agency
				   and daterange(m.valid_from, m.valid_to, '[]') && daterange(cast(:from as date), null))""")
			.param("group", group)
			.param("agency", agency)
			.param("from", from)
			.query(Boolean.class)
			.single();
		if (member) {
			throw new FieldRefusedException("agency", "agency.group.refused.member");
		}
		int rows = this.database
			.sql("""
					insert into agency_group_member (group_id, agency_id, valid_from)
					select g.id, y.id, cast(:from as date) from agency_group g, agency y where g.code = :group and y.id = :agency""")
			.param("from", from)
			.param("group", group)
			.param("agency", agency)
			.update();
		if (rows == 0) {
			throw new NotFoundException(AgencyGroups.class, group);
		}
	}

	/**
	 * Takes agencies out: what they reported before stays. Of one that left already the
	 * last day is set anew.
	 * @param lastDay the last on which they are members
	 * @throws FieldRefusedException if one never was a member, or joined only later
	 */
	public void leave(String group, Collection<UUID> agencies, LocalDate lastDay) {
		agencies.forEach((agency) -> leave(group, agency, lastDay));
		this.events.publishEvent(new AgenciesReorganised());
	}

	private void leave(String group, UUID agency, LocalDate lastDay) {
		Membership last = this.database.sql("""
				select m.id, coalesce(m.valid_from, '-infinity') as since
				  from agency_group_member m join agency_group g on g.id = m.group_id
				 where g.code = ? and m.agency_id = ? order by since desc limit 1""")
			.params(group, agency)
			.query(Membership.class)
			.optional()
			.orElseThrow(() -> new FieldRefusedException("agency", "agency.group.refused.noMember"));
		if (lastDay.isBefore(last.since())) {
			throw new FieldRefusedException("day", "agency.group.refused.lastDay");
		}
		this.database.sql("update agency_group_member set valid_to = ? where id = ?")
			.params(lastDay, last.id())
			.update();
	}

	private record Membership(long id, LocalDate since) {
	}

}
