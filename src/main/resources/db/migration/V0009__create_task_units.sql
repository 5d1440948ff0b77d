-- First moment that is late, in the province's zone (domain rule 3): the same arithmetic as Deadline in the code, a test holds them together.
create function late_from(day date, rule text) returns timestamptz
  language sql immutable parallel safe strict
  return ((day + case rule when 'AT_LATEST' then 1 else 0 end)::timestamp at time zone 'Asia/Ho_Chi_Minh');
comment on function late_from(date, text) is 'First moment after a deadline in Asia/Ho_Chi_Minh';

-- The unit that leaders count (domain rule 4): one led task x one agency that owes it x one period, with its place in the four-way count at a moment.
create function task_unit(at_moment timestamptz)
  returns table (period_id uuid, report_id uuid, agency_id uuid, entry_id uuid, task_id uuid, report_state text, status text, outcome text, accepted boolean)
  language sql stable parallel safe
  begin atomic
    select r.period_id, r.id, r.agency_id, e.id, e.task_id, r.state, a.status,
           case
             when a.status = 'NOT_APPLICABLE' then 'NOT_APPLICABLE'
             when a.status = 'COMPLETED' and coalesce(late_from(a.completed_on, 'BEFORE'), r.first_sent_at) < due.late_from then 'DONE_ON_TIME'
             when a.status = 'COMPLETED' then 'DONE_LATE'
             when at_moment < due.late_from then 'OPEN_IN_TIME'
             else 'OPEN_OVERDUE'
           end,
           c.id is not null
      from report_entry e
      join agency_report r on r.id = e.report_id
      join reporting_period p on p.id = r.period_id
      join task t on t.id = e.task_id
     cross join lateral (select least(p.late_from, late_from(t.due_on, t.due_rule)) as late_from) due
      left join report_answer a on a.revision_id = r.sent_revision_id and a.entry_id = e.id
      left join report_answer c on c.revision_id = r.accepted_revision_id and c.entry_id = e.id
     where e.kind = 'LED_TASK' and e.released_at is null;
  end;
comment on function task_unit(timestamptz) is 'Every unit of the four-way count with its outcome at a moment, read from the newest sent revision; accepted tells whether that report was accepted';
comment on column report_answer.completed_on is 'Day on which a dated task was finished; null for the others, which the first sending judges';
