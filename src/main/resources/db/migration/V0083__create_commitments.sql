-- The last day that a date known in part may be.
create function partial_latest(value partial_date) returns date language sql immutable parallel safe
  return case length(value) when 4 then make_date(value::int, 12, 31)
                            when 7 then (make_date(left(value, 4)::int, right(value, 2)::int, 1) + interval '1 month' - interval '1 day')::date
                            else value::date end;
comment on function partial_latest(partial_date) is 'Last possible day of a date known in part; null for none';

create table agreement_clause (
  id            uuid primary key default uuidv7(),
  agreement_id  uuid not null constraint agreement_clause_agreement_fk references agreement,
  position      integer not null,
  label         text not null,
  summary       text,
  no_obligation boolean not null default false,
  constraint agreement_clause_position_uq unique (agreement_id, position) deferrable initially deferred
);
comment on table agreement_clause is 'Articles of a text: each becomes a commitment or is marked as one that nothing follows from';

create table commitment (
  id                  uuid primary key default uuidv7(),
  version             bigint not null default 0,
  agreement_id        uuid not null constraint commitment_agreement_fk references agreement,
  creation_key        uuid not null constraint commitment_creation_key_uq unique,
  creation_print      text not null,
  text                text collate "vi-x-icu" not null,
  article             text,
  page                text,
  clause_id           uuid constraint commitment_clause_fk references agreement_clause,
  our_part            text,
  partner_part        text,
  objective           text,
  lead_agency_id      uuid constraint commitment_lead_agency_fk references agency,
  our_focal_point     text,
  partner_focal_point text,
  task_id             uuid constraint commitment_task_fk references task,
  result              text,
  fulfilled_on        date,
  archived_at         timestamptz,
  archived_by         uuid constraint commitment_archived_by_fk references account,
  archive_reason      text,
  constraint commitment_archived_ck check ((archived_at is null) = (archive_reason is null))
);
comment on table commitment is 'One concrete promise inside an agreement or a statement of leaders';
comment on column commitment.fulfilled_on is 'When all of it was done';
create index commitment_agreement_ix on commitment (agreement_id);
create index commitment_lead_agency_ix on commitment (lead_agency_id);
create index commitment_clause_ix on commitment (clause_id);
create index commitment_task_ix on commitment (task_id);
create index commitment_search_ix on commitment using gin (search_key(text) gin_trgm_ops);

create table commitment_coordinator (
  commitment_id uuid not null constraint commitment_coordinator_commitment_fk references commitment,
  agency_id     uuid not null constraint commitment_coordinator_agency_fk references agency,
  constraint commitment_coordinator_pk primary key (commitment_id, agency_id)
);
comment on table commitment_coordinator is 'Agencies that help with a commitment';
create index commitment_coordinator_agency_ix on commitment_coordinator (agency_id);

create table commitment_milestone (
  commitment_id uuid not null constraint commitment_milestone_commitment_fk references commitment,
  position      integer not null,
  label         text not null,
  due_on        partial_date,
  done_on       date,
  note          text,
  constraint commitment_milestone_pk primary key (commitment_id, position)
);
comment on table commitment_milestone is 'Lộ trình: dated steps of a commitment';

create table promise (
  id             uuid primary key default uuidv7(),
  version        bigint not null default 0,
  creation_key   uuid not null constraint promise_creation_key_uq unique,
  creation_print text not null,
  text           text collate "vi-x-icu" not null,
  promised_by    text not null,
  promised_to    text not null,
  partner_id     uuid constraint promise_partner_fk references partner,
  occasion       text,
  made_on        partial_date not null,
  due_on         partial_date,
  lead_agency_id uuid constraint promise_lead_agency_fk references agency,
  note           text,
  outcome        text constraint promise_outcome_ck check (outcome in ('AGREEMENT', 'COMMITMENT', 'TASK', 'CLOSED')),
  agreement_id   uuid constraint promise_agreement_fk references agreement,
  commitment_id  uuid constraint promise_commitment_fk references commitment,
  task_id        uuid constraint promise_task_fk references task,
  outcome_reason text,
  settled_on     date,
  constraint promise_settled_ck check ((outcome is null) = (settled_on is null)),
  constraint promise_outcome_record_ck check (
    (outcome is null and num_nonnulls(agreement_id, commitment_id, task_id) = 0)
    or (outcome = 'AGREEMENT' and agreement_id is not null and num_nonnulls(commitment_id, task_id) = 0)
    or (outcome = 'COMMITMENT' and commitment_id is not null and num_nonnulls(agreement_id, task_id) = 0)
    or (outcome = 'TASK' and task_id is not null and num_nonnulls(agreement_id, commitment_id) = 0)
    or (outcome = 'CLOSED' and outcome_reason is not null and num_nonnulls(agreement_id, commitment_id, task_id) = 0))
);
comment on table promise is 'Sổ lời hứa: what leaders promised before there was any text; open until it became one, or was closed with a reason';
create index promise_lead_agency_ix on promise (lead_agency_id);
create index promise_partner_ix on promise (partner_id);
create index promise_search_ix on promise using gin (search_key(text || ' ' || promised_by || ' ' || promised_to) gin_trgm_ops);

call log_changes_of('agreement_clause', 'AGREEMENT', 'agreement_id', '{id}');
call log_changes_of('commitment', 'COMMITMENT', 'id', '{id}');
call log_changes_of('commitment_coordinator', 'COMMITMENT', 'commitment_id', '{commitment_id,agency_id}');
call log_changes_of('commitment_milestone', 'COMMITMENT', 'commitment_id', '{commitment_id,position}');
call log_changes_of('promise', 'PROMISE', 'id', '{id}');

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
  union all select id, 'PROMISE', text from promise;
