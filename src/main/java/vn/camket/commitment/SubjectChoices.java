package vn.camket.commitment;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.web.Choice;

/**
 * What an agency's obstacles and activities may be about: tasks of all plans, and the
 * agreements and commitments that the agency leads.
 */
@Service
@Transactional(readOnly = true)
public class SubjectChoices {

	private final JdbcClient database;

	SubjectChoices(JdbcClient database) {
		this.database = database;
	}

	/**
	 * All of them, each by its kind and key: "TASK:…".
	 */
	public List<Choice> of(UUID agency) {
		return this.database
			.sql("""
					select 'TASK:' || t.id, p.abbreviation || ' · ' || t.ordinal || '. ' || t.short_title as name, 1 as kind, p.sort_order, t.position
					  from task t join plan p on p.id = t.plan_id where t.archived_at is null
					union all
					select 'AGREEMENT:' || a.id, a.register_number || ' · ' || a.title, 2, 0, 0
					  from agreement a where a.lead_agency_id = :agency and a.archived_at is null
					union all
					select 'COMMITMENT:' || c.id, left(c.text, 160), 3, 0, 0
					  from commitment c where c.lead_agency_id = :agency and c.archived_at is null
					order by 3, 4, 5, 2""")
			.param("agency", agency)
			.query((row, number) -> Choice.named(row.getString(1), row.getString(2)))
			.list();
	}

	/**
	 * What a choice stands for.
	 */
	public static Subject subject(@Nullable String choice) {
		if (choice == null) {
			return Subject.NONE;
		}
		UUID id = UUID.fromString(choice.substring(choice.indexOf(':') + 1));
		return switch (choice.substring(0, choice.indexOf(':'))) {
			case "TASK" -> new Subject(id, null, null);
			case "AGREEMENT" -> new Subject(null, id, null);
			default -> new Subject(null, null, id);
		};
	}

	/**
	 * The choice that stands for it.
	 */
	public static @Nullable String choice(Subject subject) {
		if (subject.taskId() != null) {
			return "TASK:" + subject.taskId();
		}
		if (subject.agreementId() != null) {
			return "AGREEMENT:" + subject.agreementId();
		}
		return (subject.commitmentId() != null) ? "COMMITMENT:" + subject.commitmentId() : null;
	}

}
