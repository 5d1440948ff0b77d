-- A report that the agency owes no longer counts nowhere, its tasks included; and the day of completion judges dated tasks alone.
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
           select least(p.late_from, late_from(t.due_on, t.due_rule)) as late_from,
                  case when t.time_frame = 'BY_DATE' then coalesce(late_from(a.completed_on, 'BEFORE'), r.first_sent_at)
                       else r.first_sent_at end as done_at) due
     where e.kind = 'LED_TASK' and e.released_at is null and r.released_at is null;
  end;
