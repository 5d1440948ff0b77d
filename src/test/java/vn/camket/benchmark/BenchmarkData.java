package vn.camket.benchmark;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a database with as much as is asked for: names are made up by counting, and no
 * two agreements read the same.
 */
final class BenchmarkData {

	private final JdbcClient database;

	private int agreements;

	BenchmarkData(JdbcClient database) {
		this.database = database;
	}

	/** Agencies, which have no duties yet. */
	void agencies(int count) {
		this.database.sql("""
				insert into agency (code, name, short_name, kind, sort_order)
				select 'do-' || n, 'Cơ quan đo ' || n, 'CQ ' || n, 'COMMUNE', 5000 + n from generate_series(1, ?) n
				on conflict do nothing""").param(count).update();
	}

	/**
	 * Agreements of these agencies in all states, with one partner and one state span for
	 * each year that tells; more of them at the second call.
	 */
	void agreements(int count) {
		this.database.sql("""
				insert into partner (name, country_code)
				select 'Đối tác đo ' || n, (array['LA', 'TH', 'JP', 'KR', 'CN', 'DE', 'FR', 'IN'])[1 + n % 8]
				  from generate_series(1, 2000) n
				 where not exists (select from partner where name = 'Đối tác đo 1')""").update();
		this.database
			.sql("""
					insert into agreement (register_number, instrument_kind, title, signature, signed_on, effective_on, expires_on, lead_agency_id, summary)
					select 'DO-' || n, 'AGREEMENT',
					       (array['Bản ghi nhớ hợp tác', 'Thỏa thuận', 'Chương trình hợp tác', 'Biên bản hội đàm'])[1 + n % 4] || ' ' ||
					       (array['nuôi trồng thủy sản', 'logistics cửa khẩu', 'giáo dục', 'y tế biên giới', 'du lịch', 'xúc tiến đầu tư', 'hiệp hội doanh nghiệp'])[1 + n % 7] || ' số ' || n,
					       'SIGNED', to_char(date '2010-01-01' + n % 6000, 'YYYY-MM-DD'), to_char(date '2010-02-01' + n % 6000, 'YYYY-MM-DD'),
					       to_char(date '2013-02-01' + n % 6500, 'YYYY-MM-DD'), y.id, 'Nội dung đo số ' || n
					  from generate_series(:from, :to) n
					  join (select id, row_number() over (order by sort_order desc, id) - 1 as place, count(*) over () as agencies from agency
					         where valid_to is null) y on y.place = n % least(y.agencies, 400)""")
			.param("from", this.agreements + 1)
			.param("to", count)
			.update();
		this.database
			.sql("""
					insert into agreement_partner (agreement_id, position, partner_id)
					select a.id, 0, p.id from agreement a join partner p on p.name = 'Đối tác đo ' || (1 + substr(a.register_number, 4)::int % 2000)
					 where a.register_number like 'DO-%' and substr(a.register_number, 4)::int > ?""")
			.param(this.agreements)
			.update();
		this.database
			.sql("""
					insert into agreement_state_span (agreement_id, starts_on, until, state, ends_on)
					select a.id, s.starts_on, s.until, s.state, s.ends_on
					  from agreement a
					  cross join lateral (values
					    (date '-infinity', effective_on::date, 'NOT_IN_FORCE', null::date),
					    (effective_on::date, greatest(expires_on::date, effective_on::date + 30), 'IN_FORCE', greatest(expires_on::date, effective_on::date + 30) - 1),
					    (greatest(expires_on::date, effective_on::date + 30), date 'infinity', 'EXPIRED', null)) s (starts_on, until, state, ends_on)
					 where a.register_number like 'DO-%' and substr(a.register_number, 4)::int > ?""")
			.param(this.agreements)
			.update();
		this.agreements = count;
		analyze();
	}

	/** One or more commitments of each agreement, as many as there are to be in all. */
	void commitments(int count) {
		this.database
			.sql("""
					insert into commitment (agreement_id, creation_key, creation_print, text, lead_agency_id)
					select a.id, gen_random_uuid(), '', 'Trao đổi đoàn và thông tin ' || a.register_number || ' lần ' || n, a.lead_agency_id
					  from agreement a cross join generate_series(1, :times) n
					 where a.register_number like 'DO-%' and substr(a.register_number, 4)::int <= :agreements
					   and not exists (select from commitment c where c.agreement_id = a.id)
					 limit :count""")
			.param("times", Math.max(1, count / this.agreements))
			.param("agreements", this.agreements)
			.param("count", count)
			.update();
		this.database
			.sql("""
					insert into commitment_milestone (commitment_id, position, label, due_on)
					select id, 0, 'Mốc đo', to_char(date '2026-01-01' + (row_number() over ())::int % 700, 'YYYY-MM-DD') from commitment c
					 where not exists (select from commitment_milestone m where m.commitment_id = c.id)""")
			.update();
		analyze();
	}

	/**
	 * What all these agencies said of their commitments in past periods: sent and
	 * accepted.
	 * @return how many entries have a status
	 */
	long statusEntries(int periods) {
		UUID scheme = this.database.sql("select id from reporting_scheme where code = 'nq-152-nam'")
			.query(UUID.class)
			.single();
		for (int year = 2025; year > 2025 - periods; year--) {
			this.database
				.sql("""
						insert into reporting_period (scheme_id, year, name, nominal_from, nominal_to, opens_on, due_on, due_rule, late_from, opened_at)
						select :scheme, :year, 'Năm ' || :year, make_date(:year, 1, 1), make_date(:year, 12, 31), make_date(:year, 10, 1), make_date(:year, 11, 5), 'BEFORE',
						       make_date(:year, 11, 5), make_date(:year, 10, 1)
						on conflict do nothing""")
				.param("scheme", scheme)
				.param("year", year)
				.update();
			fill(this.database.sql("select id from reporting_period where scheme_id = ? and year = ?")
				.params(scheme, year)
				.query(UUID.class)
				.single());
		}
		analyze();
		return this.database.sql("select count(*) from report_answer").query(Long.class).single();
	}

	/** A period in which every agency sent a status of each of its commitments. */
	void fill(UUID period) {
		this.database.sql("""
				insert into agency_report (period_id, agency_id) select :period, id from agency where code like 'do-%'
				on conflict do nothing""").param("period", period).update();
		this.database.sql("""
				insert into report_revision (report_id, number, created_at)
				select r.id, 1, now() from agency_report r
				 where r.period_id = :period and not exists (select from report_revision v where v.report_id = r.id)""")
			.param("period", period)
			.update();
		this.database
			.sql("""
					insert into report_entry (report_id, kind, commitment_id, added_at)
					select r.id, 'COMMITMENT', c.id, now() from agency_report r join commitment c on c.lead_agency_id = r.agency_id
					 where r.period_id = :period
					on conflict do nothing""")
			.param("period", period)
			.update();
		this.database
			.sql("""
					insert into report_answer (revision_id, entry_id, status, result, updated_at)
					select v.id, e.id, 'IN_PROGRESS', 'Đã tổ chức ' || (row_number() over ()) % 9 || ' hoạt động trong kỳ.', now()
					  from agency_report r join report_revision v on v.report_id = r.id join report_entry e on e.report_id = r.id
					 where r.period_id = :period
					on conflict do nothing""")
			.param("period", period)
			.update();
		this.database.sql("""
				update report_revision v set sent_at = p.late_from - interval '1 day', agency_name = y.name
				  from agency_report r join agency y on y.id = r.agency_id join reporting_period p on p.id = r.period_id
				 where v.report_id = r.id and r.period_id = :period and y.code like 'do-%'""")
			.param("period", period)
			.update();
		this.database
			.sql("""
					update agency_report r
					   set state = 'ACCEPTED', first_sent_at = v.sent_at, last_sent_at = v.sent_at, accepted_at = v.sent_at + interval '1 hour',
					       sent_revision_id = v.id, accepted_revision_id = v.id
					  from report_revision v where v.report_id = r.id and r.period_id = :period and v.sent_at is not null""")
			.param("period", period)
			.update();
	}

	private void analyze() {
		this.database.sql("vacuum analyze").update();
	}

}
