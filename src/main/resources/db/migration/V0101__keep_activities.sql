create table activity (
  id             uuid primary key default uuidv7(),
  version        bigint not null default 0,
  creation_key   uuid not null constraint activity_creation_key_uq unique,
  creation_print text not null,
  agency_id      uuid not null constraint activity_agency_fk references agency,
  title          text collate "vi-x-icu" not null,
  took_place_on  partial_date not null,
  ended_on       partial_date,
  place          text,
  content        text,
  participants   integer constraint activity_participants_ck check (participants >= 0),
  document       text,
  archived_at    timestamptz,
  archived_by    uuid constraint activity_archived_by_fk references account,
  archive_reason text,
  constraint activity_archived_ck check (num_nonnulls(archived_at, archived_by, archive_reason) in (0, 3))
);
comment on table activity is 'What an agency did, entered once: it may serve tasks of several plans, agreements and commitments';
create index activity_agency_ix on activity (agency_id, took_place_on);
create index activity_search_ix on activity using gin (search_key(title) gin_trgm_ops);

create table activity_subject (
  activity_id   uuid not null constraint activity_subject_activity_fk references activity,
  task_id       uuid constraint activity_subject_task_fk references task,
  agreement_id  uuid constraint activity_subject_agreement_fk references agreement,
  commitment_id uuid constraint activity_subject_commitment_fk references commitment,
  constraint activity_subject_uq unique nulls not distinct (activity_id, task_id, agreement_id, commitment_id),
  constraint activity_subject_one_ck check (num_nonnulls(task_id, agreement_id, commitment_id) = 1)
);
comment on table activity_subject is 'What an activity serves';
create index activity_subject_task_ix on activity_subject (task_id);
create index activity_subject_agreement_ix on activity_subject (agreement_id);
create index activity_subject_commitment_ix on activity_subject (commitment_id);

call log_changes_of('activity', 'ACTIVITY', 'id', '{id}');
call log_changes_of('activity_subject', 'ACTIVITY', 'activity_id', '{activity_id,task_id,agreement_id,commitment_id}');

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
  union all select id, 'OBSTACLE', content from obstacle
  union all select id, 'ACTIVITY', title from activity;

-- First day that a date known in part may mean.
create function partial_earliest(value partial_date) returns date language sql immutable parallel safe
  return (rpad(value, 10, '-01'))::date;
comment on function partial_earliest(partial_date) is 'First possible day of a date known in part; null for none';

create function activity_in(activity, from_day date, to_day date) returns boolean language sql immutable parallel safe
  return partial_earliest($1.took_place_on) <= to_day and partial_latest(coalesce($1.ended_on, $1.took_place_on)) >= from_day;
comment on function activity_in(activity, date, date) is 'Whether an activity may have taken place between two days';

-- The activities that a sent report rests on, as they read then, each once, with the lines that they serve.
create table report_activity (
  revision_id   uuid not null constraint report_activity_revision_fk references report_revision,
  activity_id   uuid not null constraint report_activity_activity_fk references activity,
  title         text collate "vi-x-icu" not null,
  took_place_on partial_date not null,
  ended_on      partial_date,
  place         text,
  participants  integer,
  entries       uuid[] not null constraint report_activity_entries_ck check (cardinality(entries) > 0),
  primary key (revision_id, activity_id)
);
comment on table report_activity is 'Activities of a sent report, frozen with it: each stands once, however many lines it serves';
create index report_activity_activity_ix on report_activity (activity_id);
create trigger report_activity_frozen before update or delete on report_activity
  for each row execute function refuse_change_of_sent_revision();
