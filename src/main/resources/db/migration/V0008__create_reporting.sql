create table reporting_scheme (
  id                 uuid primary key default uuidv7(),
  version            bigint not null default 0,
  code               text not null constraint reporting_scheme_code_uq unique,
  plan_id            uuid constraint reporting_scheme_plan_fk references plan,
  name               text collate "vi-x-icu" not null,
  cadence            text not null constraint reporting_scheme_cadence_ck check (cadence in ('HALF_YEARLY', 'YEARLY', 'AD_HOC')),
  who                text not null,
  recipient          text not null,
  due_month          integer constraint reporting_scheme_due_month_ck check (due_month between 1 and 12),
  due_day            integer constraint reporting_scheme_due_day_ck check (due_day between 1 and 31),
  due_rule           text constraint reporting_scheme_due_rule_ck check (due_rule in ('BEFORE', 'AT_LATEST')),
  own_due_month      integer constraint reporting_scheme_own_due_month_ck check (own_due_month between 1 and 12),
  own_due_day        integer constraint reporting_scheme_own_due_day_ck check (own_due_day between 1 and 31),
  own_due_rule       text constraint reporting_scheme_own_due_rule_ck check (own_due_rule in ('BEFORE', 'AT_LATEST')),
  opens_days_before  integer not null default 60 constraint reporting_scheme_opens_ck check (opens_days_before between 1 and 365),
  first_year         integer,
  reports_agreements boolean not null default false,
  source             text not null,
  sort_order         integer not null default 0,
  constraint reporting_scheme_due_ck check (num_nonnulls(due_month, due_day, due_rule) in (0, 3)),
  constraint reporting_scheme_own_due_ck check (num_nonnulls(own_due_month, own_due_day, own_due_rule) in (0, 3))
);
comment on table reporting_scheme is 'Chế độ báo cáo: one plan, its cadence, the rule for the deadline, who reports';
comment on column reporting_scheme.own_due_day is 'Sở Ngoại vụ''s own deadline towards UBND tỉnh and Bộ Ngoại giao';
comment on column reporting_scheme.reports_agreements is 'Whether the agreements an agency leads are reported in it';

create table reporting_scheme_reporter (
  id        bigint generated always as identity primary key,
  scheme_id uuid not null constraint reporting_scheme_reporter_scheme_fk references reporting_scheme on delete cascade,
  agency_id uuid constraint reporting_scheme_reporter_agency_fk references agency,
  group_id  uuid constraint reporting_scheme_reporter_group_fk references agency_group,
  constraint reporting_scheme_reporter_ck check (num_nonnulls(agency_id, group_id) = 1),
  constraint reporting_scheme_reporter_uq unique nulls not distinct (scheme_id, agency_id, group_id)
);
comment on table reporting_scheme_reporter is 'Who reports in a scheme: agencies or groups';

create table reporting_scheme_section (
  scheme_id uuid not null constraint reporting_scheme_section_scheme_fk references reporting_scheme on delete cascade,
  position  integer not null,
  section   text not null,
  required  boolean not null,
  constraint reporting_scheme_section_pk primary key (scheme_id, position),
  constraint reporting_scheme_section_uq unique (scheme_id, section)
);
comment on table reporting_scheme_section is 'Narrative sections of the scheme''s form, in order';

create table reporting_period (
  id           uuid primary key default uuidv7(),
  version      bigint not null default 0,
  scheme_id    uuid not null constraint reporting_period_scheme_fk references reporting_scheme,
  year         integer not null,
  name         text collate "vi-x-icu" not null,
  nominal_from date not null,
  nominal_to   date not null,
  opens_on     date not null,
  cut_off_on   date,
  due_on       date not null,
  due_rule     text not null constraint reporting_period_due_rule_ck check (due_rule in ('BEFORE', 'AT_LATEST')),
  late_from    timestamptz not null,
  own_due_on   date,
  own_due_rule text constraint reporting_period_own_due_rule_ck check (own_due_rule in ('BEFORE', 'AT_LATEST')),
  closes_on    date,
  opened_at    timestamptz,
  constraint reporting_period_uq unique (scheme_id, year),
  constraint reporting_period_cut_off_ck check (cut_off_on <= due_on),
  constraint reporting_period_opens_ck check (opens_on <= due_on),
  constraint reporting_period_own_due_ck check ((own_due_on is null) = (own_due_rule is null))
);
comment on table reporting_period is 'Kỳ báo cáo of one scheme. Chosen, never inferred from the clock; its deadline never moves by itself';
comment on column reporting_period.late_from is 'First moment that is late, from due_on and due_rule in Asia/Ho_Chi_Minh (domain rule 3)';
comment on column reporting_period.cut_off_on is 'Chốt số liệu; null until Sở Ngoại vụ sets it';
comment on column reporting_period.opened_at is 'When its reports were made, by an officer or on opens_on; null before';

create table agency_report (
  id                   uuid primary key default uuidv7(),
  version              bigint not null default 0,
  period_id            uuid not null constraint agency_report_period_fk references reporting_period,
  agency_id            uuid not null constraint agency_report_agency_fk references agency,
  state                text not null default 'NOT_STARTED' constraint agency_report_state_ck check (state in
                       ('NOT_STARTED', 'DRAFT', 'AWAITING_HEAD', 'SENT', 'RETURNED', 'ACCEPTED')),
  first_sent_at        timestamptz,
  last_sent_at         timestamptz,
  accepted_at          timestamptz,
  sent_revision_id     uuid,
  accepted_revision_id uuid,
  return_count         integer not null default 0,
  last_edited_at       timestamptz,
  last_edited_by       uuid constraint agency_report_last_edited_by_fk references account,
  constraint agency_report_uq unique (period_id, agency_id),
  constraint agency_report_sent_ck check ((first_sent_at is null) = (sent_revision_id is null) and (first_sent_at is null) = (last_sent_at is null)),
  constraint agency_report_accepted_ck check ((accepted_at is null) = (accepted_revision_id is null) and (state <> 'ACCEPTED' or accepted_at is not null))
);
comment on table agency_report is 'Báo cáo của cơ quan: what one agency owes in one period, made in advance (an obligation)';
comment on column agency_report.first_sent_at is 'Decides on time or late, whatever comes later (domain rule 7)';
comment on column agency_report.sent_revision_id is 'Newest revision sent: what figures are read from';
create index agency_report_agency_ix on agency_report (agency_id);

create table report_entry (
  id           uuid primary key default uuidv7(),
  report_id    uuid not null constraint report_entry_report_fk references agency_report,
  kind         text not null constraint report_entry_kind_ck check (kind in ('LED_TASK', 'COORDINATED_TASK', 'AGREEMENT')),
  task_id      uuid constraint report_entry_task_fk references task,
  agreement_id uuid constraint report_entry_agreement_fk references agreement,
  added_at     timestamptz not null,
  released_at  timestamptz,
  constraint report_entry_uq unique nulls not distinct (report_id, task_id, agreement_id),
  constraint report_entry_subject_ck check (num_nonnulls(task_id, agreement_id) = 1 and (kind = 'AGREEMENT') = (agreement_id is not null))
);
comment on table report_entry is 'Dòng báo cáo: a task or an agreement that the report must (led) or may (co-ordinated) speak about';
comment on column report_entry.released_at is 'When the agency stopped owing it (left the group, another lead); what it reported before stays';
create index report_entry_task_ix on report_entry (task_id);
create index report_entry_agreement_ix on report_entry (agreement_id);

create table report_revision (
  id               uuid primary key default uuidv7(),
  report_id        uuid not null constraint report_revision_report_fk references agency_report,
  number           integer not null,
  created_at       timestamptz not null,
  sent_at          timestamptz,
  sent_by          uuid constraint report_revision_sent_by_fk references account,
  agency_name      text,
  letter_number    text,
  letter_on        date,
  budget_allocated numeric(18, 0) constraint report_revision_budget_allocated_ck check (budget_allocated >= 0),
  budget_spent     numeric(18, 0) constraint report_revision_budget_spent_ck check (budget_spent >= 0),
  constraint report_revision_uq unique (report_id, number),
  constraint report_revision_sent_ck check ((sent_at is null) = (agency_name is null))
);
comment on table report_revision is 'One version of a report''s content: the one being edited (sent_at null), or one as it was sent, frozen';
comment on column report_revision.agency_name is 'The agency''s name on the day it was sent (domain rule 11)';
create unique index report_revision_draft_uq on report_revision (report_id) where sent_at is null;

alter table agency_report
  add constraint agency_report_sent_revision_fk foreign key (sent_revision_id) references report_revision,
  add constraint agency_report_accepted_revision_fk foreign key (accepted_revision_id) references report_revision;

create table report_answer (
  id           uuid primary key default uuidv7(),
  version      bigint not null default 0,
  revision_id  uuid not null constraint report_answer_revision_fk references report_revision,
  entry_id     uuid not null constraint report_answer_entry_fk references report_entry,
  status       text constraint report_answer_status_ck check (status in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'NOT_APPLICABLE')),
  result       text,
  reason       text,
  completed_on date,
  updated_at   timestamptz,
  updated_by   uuid constraint report_answer_updated_by_fk references account,
  constraint report_answer_uq unique (revision_id, entry_id)
);
comment on table report_answer is 'What a revision says about an entry';
comment on column report_answer.reason is 'Why nothing arose in the period (NOT_APPLICABLE)';
create index report_answer_entry_ix on report_answer (entry_id);

create table report_output (
  id              uuid primary key default uuidv7(),
  answer_id       uuid not null constraint report_output_answer_fk references report_answer,
  task_output_id  uuid constraint report_output_task_output_fk references task_output,
  position        integer not null,
  label           text not null,
  delivered       boolean not null default false,
  document_number text,
  document_on     date,
  constraint report_output_uq unique (answer_id, position)
);
comment on table report_output is 'Sản phẩm đầu ra of an answer: an expected one (task_output_id) or one added, with its số, ký hiệu and date';

create table report_text (
  id          uuid primary key default uuidv7(),
  version     bigint not null default 0,
  revision_id uuid not null constraint report_text_revision_fk references report_revision,
  section     text not null,
  content     text,
  updated_at  timestamptz,
  updated_by  uuid constraint report_text_updated_by_fk references account,
  constraint report_text_uq unique (revision_id, section)
);
comment on table report_text is 'Narrative section of a revision';

create table report_event (
  id          bigint generated always as identity primary key,
  report_id   uuid not null constraint report_event_report_fk references agency_report,
  revision_id uuid constraint report_event_revision_fk references report_revision,
  kind        text not null constraint report_event_kind_ck check (kind in
              ('STARTED', 'HANDED_TO_HEAD', 'HANDED_BACK', 'SENT', 'RETURNED', 'ACCEPTED')),
  at          timestamptz not null,
  account_id  uuid constraint report_event_account_fk references account,
  actor       text not null,
  comment     text
);
comment on table report_event is 'Who did what to a report, when and why; append-only';
comment on column report_event.actor is 'The office''s name on that day';
create index report_event_report_ix on report_event (report_id, id);

create table report_remark (
  id       bigint generated always as identity primary key,
  event_id bigint not null constraint report_remark_event_fk references report_event,
  entry_id uuid constraint report_remark_entry_fk references report_entry,
  section  text,
  comment  text not null,
  constraint report_remark_subject_ck check (num_nonnulls(entry_id, section) = 1)
);
comment on table report_remark is 'What is asked for in one part of a report when it is handed back or returned';
create index report_remark_event_ix on report_remark (event_id);

-- What was sent is frozen (domain rule 6): not even a hand-written statement changes it.
create function refuse_change_of_sent_revision() returns trigger language plpgsql as $$
declare
  of_revision uuid;
begin
  if tg_table_name = 'report_revision' then
    if old.sent_at is null then
      return coalesce(new, old);
    end if;
  else
    if tg_table_name = 'report_output' then
      select a.revision_id into of_revision from report_answer a where a.id = coalesce(new.answer_id, old.answer_id);
    else
      of_revision := coalesce(new.revision_id, old.revision_id);
    end if;
    if not exists (select from report_revision r where r.id = of_revision and r.sent_at is not null) then
      return coalesce(new, old);
    end if;
  end if;
  raise exception 'A sent revision of a report is frozen' using errcode = 'restrict_violation';
end $$;

create trigger report_revision_frozen before update or delete on report_revision
  for each row execute function refuse_change_of_sent_revision();
create trigger report_answer_frozen before insert or update or delete on report_answer
  for each row execute function refuse_change_of_sent_revision();
create trigger report_output_frozen before insert or update or delete on report_output
  for each row execute function refuse_change_of_sent_revision();
create trigger report_text_frozen before insert or update or delete on report_text
  for each row execute function refuse_change_of_sent_revision();
