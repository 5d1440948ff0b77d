insert into reporting_scheme (code, plan_id, name, cadence, who, recipient, due_month, due_day, due_rule,
                              own_due_month, own_due_day, own_due_rule, first_year, reports_agreements, source, sort_order)
select s.code, p.id, s.name, s.cadence, s.who, s.recipient, s.due_month, s.due_day, s.due_rule,
       s.own_due_month, s.own_due_day, s.own_due_rule, s.first_year, s.reports_agreements, s.source, s.sort_order
  from (values
    ('nq-152-6-thang', 'nq-152', 'Báo cáo 6 tháng (NQ 152)', 'HALF_YEARLY', 'Các sở, ban, ngành, địa phương', 'Sở Ngoại vụ', 5, 15, 'BEFORE',
     null::integer, null::integer, null, 2027, false, 'Kế hoạch thực hiện NQ 152/NQ-CP, mục III.1', 10),
    ('nq-152-nam', 'nq-152', 'Báo cáo năm (NQ 152)', 'YEARLY', 'Các sở, ban, ngành, địa phương', 'Sở Ngoại vụ', 11, 5, 'BEFORE',
     11, 15, 'BEFORE', 2026, true, 'Kế hoạch thực hiện NQ 152/NQ-CP, mục III.1', 20),
    ('nq-153-nam', 'nq-153', 'Báo cáo năm (NQ 153)', 'YEARLY', 'Các sở, ban, ngành, địa phương', 'Sở Ngoại vụ', 11, 5, 'BEFORE',
     11, 15, 'BEFORE', 2026, false, 'Kế hoạch thực hiện NQ 153/NQ-CP, mục III.7', 30),
    ('tong-hop-nam', 'nq-153', 'Báo cáo tổng hợp năm', 'YEARLY', 'Sở Ngoại vụ', 'UBND tỉnh, Bộ Ngoại giao', null, null, null,
     11, 15, 'BEFORE', null, false, 'Kế hoạch thực hiện NQ 153/NQ-CP, mục III.1', 40),
    ('dot-xuat', null, 'Báo cáo đột xuất', 'AD_HOC', 'Cơ quan được yêu cầu', 'Sở Ngoại vụ', null, null, null,
     null, null, null, null, false, 'Kế hoạch thực hiện NQ 152/NQ-CP, Phụ lục, nhiệm vụ 12; Kế hoạch thực hiện NQ 153/NQ-CP, mục III.7', 50),
    ('viec-co-han', null, 'Việc có hạn', 'AD_HOC', 'Cơ quan được giao', 'Sở Ngoại vụ', null, null, null,
     null, null, null, null, false, 'Công văn của UBND tỉnh thực hiện Thông báo số 56/TB-VPCP', 60)
  ) as s (code, plan, name, cadence, who, recipient, due_month, due_day, due_rule,
          own_due_month, own_due_day, own_due_rule, first_year, reports_agreements, source, sort_order)
  left join plan p on p.code = s.plan
 order by s.sort_order;

-- An ad hoc report's agencies are named each time.
insert into reporting_scheme_reporter (scheme_id, group_id)
select s.id, g.id
  from reporting_scheme s cross join agency_group g
 where s.code in ('nq-152-6-thang', 'nq-152-nam', 'nq-153-nam') and g.code = 'so-ban-nganh-dia-phuong';

insert into reporting_scheme_reporter (scheme_id, agency_id)
select s.id, y.id
  from reporting_scheme s cross join agency y
 where s.code = 'tong-hop-nam' and y.code = 'so-ngoai-vu';

insert into reporting_scheme_section (scheme_id, position, section, required)
select s.id, n.position, n.section, n.required
  from (values
    (1, 'GENERAL_ASSESSMENT', true),
    (2, 'AGREEMENT_CHANGES', false),
    (3, 'COMMUNICATION', true),
    (4, 'OBSTACLES', true),
    (5, 'RECOMMENDATIONS', true),
    (6, 'NEXT_PERIOD', true),
    (7, 'BUDGET', false)
  ) as n (position, section, required)
  cross join reporting_scheme s
 where s.code in ('nq-152-6-thang', 'nq-152-nam', 'nq-153-nam')
 order by s.sort_order, n.position;

insert into reporting_scheme_section (scheme_id, position, section, required)
select s.id, n.position, n.section, true
  from (values (1, 'GENERAL_ASSESSMENT'), (2, 'OBSTACLES'), (3, 'RECOMMENDATIONS')) as n (position, section)
  cross join reporting_scheme s
 where s.code in ('dot-xuat', 'viec-co-han')
 order by s.sort_order, n.position;

-- The plan of Nghị quyết 152 is younger than the half-yearly date of 2026. The data cut-off is stated nowhere, so it is blank.
insert into reporting_period (scheme_id, year, name, nominal_from, nominal_to, opens_on, due_on, due_rule, late_from, own_due_on, own_due_rule)
select s.id, n.year, n.name, make_date(n.year, 1, 1), make_date(n.year, n.last_month, n.last_day), d.due_on - s.opens_days_before,
       d.due_on, s.due_rule,
       case s.due_rule when 'BEFORE' then d.due_on else d.due_on + 1 end::timestamp at time zone 'Asia/Ho_Chi_Minh',
       make_date(n.year, s.own_due_month, s.own_due_day), s.own_due_rule
  from (values
    ('nq-152-nam', 2026, 'Năm 2026 – NQ 152', 12, 31),
    ('nq-152-6-thang', 2027, '6 tháng đầu năm 2027 – NQ 152', 6, 30),
    ('nq-152-nam', 2027, 'Năm 2027 – NQ 152', 12, 31),
    ('nq-153-nam', 2026, 'Năm 2026 – NQ 153', 12, 31),
    ('nq-153-nam', 2027, 'Năm 2027 – NQ 153', 12, 31)
  ) as n (scheme, year, name, last_month, last_day)
  join reporting_scheme s on s.code = n.scheme
  cross join lateral (select make_date(n.year, s.due_month, s.due_day)) as d (due_on)
 order by s.sort_order, n.year;
