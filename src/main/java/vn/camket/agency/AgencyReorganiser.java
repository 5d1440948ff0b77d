package vn.camket.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agency.AgencySuccession.Duty;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.NotFoundException;

/**
 * Renames, merges, splits and ends agencies, with the day and the document (domain rule
 * 11). Nothing is deleted: a former agency keeps what it sent under the name it had.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
public class AgencyReorganiser {

	private final List<AgencySuccession> successions;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AgencyReorganiser(List<AgencySuccession> successions, JdbcClient database, ApplicationEventPublisher events,
			Clock clock) {
		this.successions = successions;
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What would be passed on; changes nothing.
	 * @throws FieldRefusedException if it cannot be done
	 * @throws NotFoundException if there is no such agency
	 */
	@Transactional(readOnly = true)
	public List<Duty> preview(Reorganisation wanted) {
		check(wanted);
		Set<UUID> former = former(wanted);
		return this.successions.stream()
			.flatMap((succession) -> succession.duties(former).stream())
			.filter((duty) -> duty.count() > 0 && !former.isEmpty())
			.toList();
	}

	/**
	 * Rearranges. Sending the same form twice does it once.
	 * @param key given out with the form
	 * @return the agency to go to: the successor, else the one that ended
	 * @throws FieldRefusedException if it cannot be done
	 */
	public UUID carryOut(UUID key, Reorganisation wanted) {
		lock();
		UUID done = this.database
			.sql("select coalesce(successor_id, former_id) from agency_succession where reorganisation_id = ? limit 1")
			.param(key)
			.query(UUID.class)
			.optional()
			.orElse(null);
		if (done != null) {
			return done;
		}
		check(wanted);
		record(key, wanted);
		UUID result = (wanted.kind() == ReorganisationKind.RENAME) ? rename(key, wanted) : end(key, wanted);
		this.events.publishEvent(new AgenciesReorganised());
		return result;
	}

	/** Rearrangements wait for each other: there are few, and they touch much. */
	private void lock() {
		this.database.sql("lock table reorganisation in share row exclusive mode").update();
	}

	/** Who did it stands in the log of changes. */
	private void record(UUID key, Reorganisation wanted) {
		this.database
			.sql("""
					insert into reorganisation (id, kind, happened_on, document_number, document_on, document_issuer, reason, recorded_at)
					values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(key, wanted.kind().name(), wanted.on(), wanted.documentNumber(), wanted.documentOn(),
					wanted.documentIssuer(), wanted.reason(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	private UUID rename(UUID key, Reorganisation wanted) {
		this.database.sql("""
				insert into agency_name (agency_id, name, short_name, valid_to)
				select id, name, short_name, cast(:on as date) - 1 from agency where id = :agency""")
			.param("on", wanted.on())
			.param("agency", wanted.agency())
			.update();
		this.database.sql("update agency set name = ?, short_name = ?, version = version + 1 where id = ?")
			.params(wanted.newName(), wanted.newShortName(), wanted.agency())
			.update();
		succeed(key, wanted.agency(), wanted.agency());
		return wanted.agency();
	}

	private UUID end(UUID key, Reorganisation wanted) {
		Set<UUID> former = former(wanted);
		UUID successor = (wanted.successorId() != null) ? wanted.successorId()
				: (wanted.newName() != null) ? create(wanted) : null;
		this.database
			.sql("""
					update agency set valid_to = cast(:on as date) - 1, successor_id = cast(:successor as uuid), version = version + 1
					 where id = any (:former)""")
			.param("on", wanted.on())
			.param("successor", successor)
			.param("former", former.toArray(UUID[]::new))
			.update();
		former.forEach((ended) -> succeed(key, ended, successor));
		if (wanted.kind() == ReorganisationKind.SPLIT) {
			wanted.others().forEach((other) -> succeed(key, wanted.agency(), other));
		}
		if (successor != null) {
			passMemberships(former, successor, wanted.on());
			this.database.sql("update agency set parent_id = ? where parent_id = any (?)")
				.params(successor, former.toArray(UUID[]::new))
				.update();
		}
		this.successions.forEach((succession) -> succession.pass(former, successor, wanted.on()));
		return (successor != null) ? successor : wanted.agency();
	}

	private UUID create(Reorganisation wanted) {
		return this.database
			.sql("""
					insert into agency (code, name, short_name, kind, valid_from, sort_order, source)
					select y.code || '-' || to_char(cast(:on as date), 'YYYYMMDD'), :name, :shortName, :kind, :on, y.sort_order, :source
					  from agency y where y.id = :agency returning id""")
			.param("on", wanted.on())
			.param("name", wanted.newName())
			.param("shortName", wanted.newShortName())
			.param("kind", String.valueOf(wanted.newKind()))
			.param("source", wanted.documentNumber())
			.param("agency", wanted.agency())
			.query(UUID.class)
			.single();
	}

	private void succeed(UUID key, UUID former, @Nullable UUID successor) {
		this.database.sql(
				"insert into agency_succession (reorganisation_id, former_id, successor_id) values (?, ?, ?) on conflict do nothing")
			.params(key, former, successor)
			.update();
	}

	/** The successor belongs to every group that a former agency belonged to. */
	private void passMemberships(Set<UUID> former, UUID successor, LocalDate on) {
		this.database
			.sql("""
					insert into agency_group_member (group_id, agency_id, valid_from)
					select distinct m.group_id, :successor, cast(:on as date) from agency_group_member m
					 where m.agency_id = any (:former) and coalesce(m.valid_to, 'infinity') >= :on
					   and not exists (select from agency_group_member o where o.group_id = m.group_id and o.agency_id = :successor
					     and daterange(o.valid_from, o.valid_to, '[]') && daterange(cast(:on as date), null))""")
			.param("successor", successor)
			.param("former", former.toArray(UUID[]::new))
			.param("on", on)
			.update();
		this.database.sql("""
				update agency_group_member set valid_to = cast(:on as date) - 1
				 where agency_id = any (:former) and coalesce(valid_to, 'infinity') >= :on
				   and coalesce(valid_from, '-infinity') < :on""")
			.param("former", former.toArray(UUID[]::new))
			.param("on", on)
			.update();
	}

	private static Set<UUID> former(Reorganisation wanted) {
		Set<UUID> former = new LinkedHashSet<>();
		if (wanted.kind() != ReorganisationKind.RENAME) {
			former.add(wanted.agency());
		}
		if (wanted.kind() == ReorganisationKind.MERGE) {
			former.addAll(wanted.others());
		}
		return former;
	}

	private void check(Reorganisation wanted) {
		LocalDate today = ProvinceTime.today(this.clock);
		refuse(wanted.on().isAfter(today), "on", "future");
		Set<UUID> concerned = new LinkedHashSet<>(wanted.others());
		concerned.add(wanted.agency());
		long living = this.database
			.sql("""
					select count(*) from agency where id = any (:ids) and valid_to is null and coalesce(valid_from, '-infinity') < :on""")
			.param("ids", concerned.toArray(UUID[]::new))
			.param("on", wanted.on())
			.query(Long.class)
			.single();
		refuse(living < concerned.size(), "on", "ended");
		boolean named = wanted.newName() != null && wanted.newShortName() != null;
		boolean started = wanted.newName() != null || wanted.newShortName() != null || wanted.newKind() != null;
		UUID successor = wanted.successorId();
		switch (wanted.kind()) {
			case RENAME -> refuse(!named, "newName", "name");
			case MERGE, SPLIT -> {
				refuse(successor == null && !(named && wanted.newKind() != null), "successorId", "successor");
				refuse(wanted.kind() == ReorganisationKind.SPLIT && wanted.others().isEmpty(), "others", "others");
			}
			case DISSOLVE ->
				refuse(successor == null && started && !(named && wanted.newKind() != null), "newName", "name");
		}
		refuse(successor != null && started && wanted.kind() != ReorganisationKind.RENAME, "newName", "both");
		refuse(successor != null && former(wanted).contains(successor), "successorId", "self");
	}

	private static void refuse(boolean broken, String field, String code) {
		if (broken) {
			throw new FieldRefusedException(field, "reorganisation.refused." + code);
		}
	}

}
