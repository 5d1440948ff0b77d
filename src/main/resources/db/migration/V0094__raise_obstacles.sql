create table obstacle_escalation (
  id            uuid primary key default uuidv7(),
  subject       text not null,
  addressees    text not null,
  proposals     text not null,
  number        text,
  issued_on     date,
  signer_title  text,
  signer_name   text,
  created_at    timestamptz not null,
  created_by    uuid constraint obstacle_escalation_created_by_fk references account,
  actor         text not null,
  answered_at   timestamptz,
  constraint obstacle_escalation_issued_ck check ((number is null) = (issued_on is null))
);
comment on table obstacle_escalation is 'Tờ trình by which obstacles beyond Sở Ngoại vụ''s competence went to UBND tỉnh';

create table obstacle (
  id             uuid primary key default uuidv7(),
  version        bigint not null default 0,
  creation_key   uuid not null constraint obstacle_creation_key_uq unique,
  creation_print text not null,
  agency_id      uuid not null constraint obstacle_agency_fk references agency,
  report_id      uuid constraint obstacle_report_fk references agency_report,
  task_id        uuid constraint obstacle_task_fk references task,
  agreement_id   uuid constraint obstacle_agreement_fk references agreement,
  commitment_id  uuid constraint obstacle_commitment_fk references commitment,
  content        text not null,
  cause          text,
  asked          text not null,
  state          text not null default 'OPEN' constraint obstacle_state_ck check (state in ('OPEN', 'ANSWERED', 'ESCALATED', 'RESOLVED')),
  raised_at      timestamptz not null,
  group_id       uuid,
  escalation_id  uuid constraint obstacle_escalation_fk references obstacle_escalation,
  constraint obstacle_subject_ck check (num_nonnulls(task_id, agreement_id, commitment_id) <= 1)
);
comment on table obstacle is 'Khó khăn, vướng mắc raised by an agency against a task, an agreement or a commitment';
comment on column obstacle.group_id is 'Obstacles that an officer put together as alike; the key of the first';
create index obstacle_agency_ix on obstacle (agency_id);
create index obstacle_report_ix on obstacle (report_id);
create index obstacle_task_ix on obstacle (task_id);
create index obstacle_agreement_ix on obstacle (agreement_id);
create index obstacle_commitment_ix on obstacle (commitment_id);
create index obstacle_group_ix on obstacle (group_id);
create index obstacle_escalation_ix on obstacle (escalation_id);
create index obstacle_search_ix on obstacle using gin (search_key(content || ' ' || coalesce(cause, '') || ' ' || asked) gin_trgm_ops);

create table obstacle_event (
  id              bigint generated always as identity primary key,
  obstacle_id     uuid not null constraint obstacle_event_obstacle_fk references obstacle,
  kind            text not null constraint obstacle_event_kind_ck check (kind in
                  ('RAISED', 'ANSWERED', 'ESCALATED', 'DECIDED', 'RESOLVED', 'REOPENED')),
  at              timestamptz not null,
  account_id      uuid constraint obstacle_event_account_fk references account,
  actor           text not null,
  comment         text,
  document_number text,
  document_on     date
);
comment on table obstacle_event is 'What was done about an obstacle, by whom and by which document; append-only';
create index obstacle_event_obstacle_ix on obstacle_event (obstacle_id, id);

call log_changes_of('obstacle', 'OBSTACLE', 'id', '{id}');

create or replace view record_name with (security_invoker = true) as
  select id, 'AGENCY' as record_kind, name from agency
  union all select id, 'AGENCY_GROUP', name from agency_group
  union all select id, 'ACCOUNT', display_name from account
  union all select id, 'PARTNER', name from partner
  union all select id, 'AGREEMENT', title from agreement
  union all select id, 'PLAN', short_title from plan
  union all select id, 'SECTION', title from plan_section
  union all select id, 'TASK', short_title from task
  union all select id, 'SCHEME', name from reporting_scheme
  union all select id, 'PERIOD', name from reporting_period
  union all select id, 'CLAUSE', label from agreement_clause
  union all select id, 'COMMITMENT', text from commitment
  union all select id, 'PROMISE', text from promise
  union all select id, 'OBSTACLE', content from obstacle;
