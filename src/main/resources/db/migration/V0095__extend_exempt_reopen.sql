-- Acts of an officer on one agency's report, each with its reason: more time, none owed, open again. And why more is asked for, with whom to call.
alter table agency_report
  add column extended_to date,
  add column exempted_at timestamptz,
  add constraint agency_report_exempted_ck check (exempted_at is null or released_at is not null);
comment on column agency_report.extended_to is 'Last day on time for this agency alone, in place of the period''s deadline: a recorded act (domain rule 3)';
comment on column agency_report.exempted_at is 'When an officer relieved the agency of this report; it counts nowhere until that is taken back';

alter table report_event
  add column reasons text[] not null default '{}',
  add column contact text,
  add column new_due_on date,
  drop constraint report_event_kind_ck,
  add constraint report_event_kind_ck check (kind in
    ('STARTED', 'HANDED_TO_HEAD', 'HANDED_BACK', 'SENT', 'RETURNED', 'ACCEPTED', 'EXTENDED', 'EXEMPTED', 'EXEMPTION_ENDED', 'REOPENED'));
comment on column report_event.reasons is 'Categories of what is asked for (RETURNED)';
comment on column report_event.contact is 'Whom to call about it (RETURNED)';
comment on column report_event.new_due_on is 'The last day on time from then on (EXTENDED)';

create function report_late_from(extended_to date, period_late_from timestamptz) returns timestamptz
  language sql immutable parallel safe
  return coalesce(late_from(extended_to, 'AT_LATEST'), period_late_from);
comment on function report_late_from(date, timestamptz) is 'First moment at which an agency''s report is late: its own extension''s, else the period''s';

create or replace function task_unit(at_moment timestamptz)
  returns table (period_id uuid, report_id uuid, agency_id uuid, entry_id uuid, task_id uuid, report_state text, status text, outcome text, accepted boolean)
  language sql stable parallel safe
  begin atomic
    select r.period_id, r.id, r.agency_id, e.id, e.task_id, r.state, a.status,
           case
             when a.status = 'NOT_APPLICABLE' then 'NOT_APPLICABLE'
             when a.status = 'COMPLETED' and due.done_at < due.late_from then 'DONE_ON_TIME'
             when a.status = 'COMPLETED' then 'DONE_LATE'
             when at_moment < due.late_from then 'OPEN_IN_TIME'
             else 'OPEN_OVERDUE'
           end,
           c.id is not null
      from report_entry e
      join agency_report r on r.id = e.report_id
      join reporting_period p on p.id = r.period_id
      join task t on t.id = e.task_id
      left join report_answer a on a.revision_id = r.sent_revision_id and a.entry_id = e.id
      left join report_answer c on c.revision_id = r.accepted_revision_id and c.entry_id = e.id
     cross join lateral (
           select least(report_late_from(r.extended_to, p.late_from), late_from(t.due_on, t.due_rule)) as late_from,
                  case when t.time_frame = 'BY_DATE' then coalesce(late_from(a.completed_on, 'BEFORE'), r.first_sent_at)
                       else r.first_sent_at end as done_at) due
     where e.kind = 'LED_TASK' and e.released_at is null and r.released_at is null;
  end;
