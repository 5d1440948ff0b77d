package vn.camket.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page needs of the database, as somebody would write it by hand who wants nothing
 * but these rows.
 */
final class RawSql {

	static final List<String> LIST = list("s.state = 'IN_FORCE' and p.country_code = 'LA'");

	static final List<String> LIST_ALL = list("true");

	static final List<String> RECORD = List.of(
			"select a.*, l.name from agreement a left join agency l on l.id = a.lead_agency_id where a.id = :id",
			"select * from agreement_state_span where agreement_id = :id order by starts_on",
			"select * from agreement_event where agreement_id = :id",
			"select o.*, p.name, p.country_code from agreement_partner o join partner p on p.id = o.partner_id where o.agreement_id = :id",
			"select c.*, (select min(due_on) from commitment_milestone m where m.commitment_id = c.id) from commitment c where c.agreement_id = :id",
			"select * from document where owner_id = :id",
			"select c.code, c.name from agreement_field f join cooperation_field c on c.code = f.field_code where f.agreement_id = :id");

	static final List<String> OFFICER_HOME = List.of("""
			select p.id, p.name, p.due_on, r.state, r.first_sent_at < p.late_from as in_time, count(*)
			  from reporting_period p join agency_report r on r.period_id = p.id
			 where p.opened_at is not null group by 1, 2, 3, 4, 5""", """
			select r.id, y.name, r.state, r.last_sent_at from agency_report r join agency y on y.id = r.agency_id
			 where r.state = 'SENT' order by r.last_sent_at limit 10""",
			"""
					select a.id, a.title, s.ends_on from agreement a join agreement_state_span s on s.agreement_id = a.id
					 where s.starts_on <= current_date and s.until > current_date and s.state = 'IN_FORCE' and s.ends_on <= current_date + 90
					 order by s.ends_on limit 10""");

	static final List<String> AGENCY_HOME = List.of("""
			select r.id, p.name, p.due_on, r.state, (select count(*) from report_entry e where e.report_id = r.id)
			  from agency_report r join reporting_period p on p.id = r.period_id join agency y on y.id = r.agency_id
			 where y.code = 'do-1' order by p.due_on desc""",
			"""
					select a.id, a.title, s.state from agreement a join agency y on y.id = a.lead_agency_id
					  join agreement_state_span s on s.agreement_id = a.id and s.starts_on <= current_date and s.until > current_date
					 where y.code = 'do-1' order by s.ends_on limit 10""",
			"""
					select c.id, c.text, m.due_on from commitment c join agency y on y.id = c.lead_agency_id
					  join commitment_milestone m on m.commitment_id = c.id where y.code = 'do-1' order by m.due_on limit 10""");

	private RawSql() {
	}

	/** Its rows, how many there are, and the numbers beside its filters. */
	private static List<String> list(String condition) {
		String from = """
				 from agreement a
				 left join agreement_state_span s on s.agreement_id = a.id and s.starts_on <= current_date and s.until > current_date
				 left join agreement_partner o on o.agreement_id = a.id and o.position = 0
				 left join partner p on p.id = o.partner_id
				where a.archived_at is null and\s"""
				+ condition;
		return List.of(
				"select a.id, a.register_number, a.title, a.signed_on, s.state, s.ends_on, p.name" + from
						+ " order by a.signed_on desc, a.id limit 20",
				"select count(*)" + from, "select s.state, count(*)" + from + " group by 1",
				"select p.country_code, count(*)" + from + " group by 1",
				"select left(a.signed_on, 4), count(*)" + from + " group by 1",
				"select a.lead_agency_id, count(*)" + from + " group by 1");
	}

	static List<String> search(String... words) {
		String condition = Arrays.stream(words)
			.map((word) -> "key like '%" + word + "%'")
			.collect(Collectors.joining(" and "));
		return List.of(
				"select kind, href, title, body from search_entry where " + condition
						+ " order by length(title), title limit 20",
				"select kind, count(*) from search_entry where " + condition + " group by kind");
	}

	/**
	 * For each word the one most like it among those that can be found.
	 */
	static List<String> nearest(String... words) {
		return Arrays.stream(words)
			.map((word) -> "select word from search_word where word % '" + word + "' order by similarity(word, '" + word
					+ "') desc, word limit 1")
			.toList();
	}

}
