create table plan (
  id           uuid primary key default uuidv7(),
  version      bigint not null default 0,
  code         text not null constraint plan_code_uq unique,
  short_title  text collate "vi-x-icu" not null,
  title        text collate "vi-x-icu" not null,
  number       text,
  issued_on    date,
  issuing_body text not null,
  objectives   text,
  source       text,
  sort_order   integer not null default 0
);
comment on table plan is 'Kế hoạch of the provincial people''s committee';
comment on column plan.number is 'Blank where the source leaves it blank, until somebody enters it (domain rule 15); so issued_on';

create table plan_legal_basis (
  plan_id   uuid not null constraint plan_legal_basis_plan_fk references plan on delete cascade,
  position  integer not null,
  title     text not null,
  number    text,
  issued_on date,
  issuer    text,
  constraint plan_legal_basis_pk primary key (plan_id, position)
);
comment on table plan_legal_basis is 'Documents that the plan rests on';

create table plan_section (
  id       uuid primary key default uuidv7(),
  plan_id  uuid not null constraint plan_section_plan_fk references plan,
  position integer not null,
  numeral  text,
  title    text not null,
  constraint plan_section_uq unique (plan_id, position)
);
comment on table plan_section is 'Part of a plan under which its tasks stand';

create table task (
  id              uuid primary key default uuidv7(),
  version         bigint not null default 0,
  plan_id         uuid not null constraint task_plan_fk references plan,
  section_id      uuid constraint task_section_fk references plan_section,
  position        integer not null,
  ordinal         text not null,
  title           text collate "vi-x-icu" not null,
  short_title     text collate "vi-x-icu" not null,
  time_frame      text not null constraint task_time_frame_ck check (time_frame in
                  ('ONGOING', 'YEARLY', 'PERIODIC', 'STAGED', 'BY_DATE', 'UNSTATED')),
  time_frame_text text,
  from_year       integer,
  to_year         integer,
  due_on          date,
  due_rule        text constraint task_due_rule_ck check (due_rule in ('BEFORE', 'AT_LATEST')),
  note            text,
  area_tags       text,
  constraint task_position_uq unique (plan_id, position),
  constraint task_due_ck check ((time_frame = 'BY_DATE') = (due_on is not null) and (due_on is null) = (due_rule is null))
);
comment on table task is 'Nhiệm vụ: a row of the plan''s annex, word for word';
comment on column task.short_title is 'Our own abridgement, for menus and table heads';
comment on column task.time_frame_text is 'Time for implementation as the plan writes it; null where it states none';

create table task_assignment (
  id        uuid primary key default uuidv7(),
  task_id   uuid not null constraint task_assignment_task_fk references task,
  role      text not null constraint task_assignment_role_ck check (role in ('LEAD', 'COORDINATING')),
  position  integer not null,
  wording   text not null,
  agency_id uuid constraint task_assignment_agency_fk references agency,
  group_id  uuid constraint task_assignment_group_fk references agency_group,
  lead_rule text constraint task_assignment_lead_rule_ck check (lead_rule in ('AGREEMENT_LEADS')),
  constraint task_assignment_uq unique (task_id, role, position),
  constraint task_assignment_who_ck check (num_nonnulls(agency_id, group_id, lead_rule) <= 1)
);
comment on table task_assignment is 'Cơ quan chủ trì, phối hợp of a task: an agency, a group, a rule, or words that name nobody in particular';
comment on column task_assignment.wording is 'As the plan writes it';
comment on column task_assignment.lead_rule is 'AGREEMENT_LEADS: every agency that leads an agreement of the register (domain rule 2)';
create index task_assignment_agency_ix on task_assignment (agency_id);
create index task_assignment_group_ix on task_assignment (group_id);

create table task_output (
  id       uuid primary key default uuidv7(),
  task_id  uuid not null constraint task_output_task_fk references task,
  position integer not null,
  label    text not null,
  constraint task_output_uq unique (task_id, position)
);
comment on table task_output is 'Sản phẩm đầu ra expected of a task; none where the plan leaves the cell empty';

-- Who is named by an assignment on a day: groups by their members, rules by the registers (domain rules 1 and 2).
create function assigned_agency(on_day date)
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
     where on_day between coalesce(y.valid_from, '-infinity') and coalesce(y.valid_to, 'infinity');
  end;
comment on function assigned_agency(date) is 'Each task with the agencies that lead it or take part in it on a day';
