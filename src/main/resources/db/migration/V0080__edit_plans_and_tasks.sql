-- Officers keep plans and their tasks. Nothing is deleted: a task is archived, an expected output retired.
alter table plan
  add column creation_key uuid constraint plan_creation_key_uq unique,
  add column creation_print text,
  add column updated_at timestamptz,
  add column updated_by uuid constraint plan_updated_by_fk references account;
comment on column plan.creation_key is 'Given out with the empty form: sending it twice makes one record';

alter table task
  add column creation_key uuid constraint task_creation_key_uq unique,
  add column creation_print text,
  add column archived_at timestamptz,
  add column archived_by uuid constraint task_archived_by_fk references account,
  add column archive_reason text,
  add column updated_at timestamptz,
  add column updated_by uuid constraint task_updated_by_fk references account,
  add constraint task_archived_ck check (num_nulls(archived_at, archive_reason) in (0, 2)),
  add constraint task_years_ck check (from_year <= to_year);
comment on column task.archived_at is 'When the task left the plan; what was reported about it stays';

alter table task_output add column retired_at timestamptz;
comment on column task_output.retired_at is 'When the plan stopped expecting it; reports that speak of it keep it';

-- Rows are put into another order place by place: unique only once all are written.
alter table task drop constraint task_position_uq;
alter table task add constraint task_position_uq unique (plan_id, position) deferrable initially deferred;
alter table plan_section drop constraint plan_section_uq;
alter table plan_section add constraint plan_section_uq unique (plan_id, position) deferrable initially deferred;
alter table task_output drop constraint task_output_uq;
alter table task_output add constraint task_output_position_excl
  exclude (task_id with =, position with =) where (retired_at is null) deferrable initially deferred;

-- A task that left its plan is assigned to nobody.
create or replace function assigned_agency(on_day date)
  returns table (task_id uuid, role text, agency_id uuid)
  language sql stable parallel safe
  begin atomic
    select distinct s.task_id, s.role, s.agency_id
      from (
        select a.task_id, a.role, a.agency_id from task_assignment a where a.agency_id is not null
        union all
        select a.task_id, a.role, m.agency_id
          from task_assignment a join agency_group_member m on m.group_id = a.group_id
         where on_day between coalesce(m.valid_from, '-infinity') and coalesce(m.valid_to, 'infinity')
        union all
        select a.task_id, a.role, g.lead_agency_id
          from task_assignment a cross join agreement g
         where a.lead_rule = 'AGREEMENT_LEADS' and g.lead_agency_id is not null and g.archived_at is null
           and g.instrument_kind <> 'OUTSIDE_LAW'
      ) s
      join agency y on y.id = s.agency_id
      join task t on t.id = s.task_id
     where t.archived_at is null and on_day between coalesce(y.valid_from, '-infinity') and coalesce(y.valid_to, 'infinity');
  end;
