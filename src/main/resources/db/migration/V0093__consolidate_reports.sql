-- The consolidated report of a period: narrative made from what agencies sent, a letter around it, and what was issued.

create table consolidated_report (
  period_id    uuid constraint consolidated_report_pk primary key constraint consolidated_report_period_fk references reporting_period,
  version      bigint not null default 0,
  state        text not null constraint consolidated_report_state_ck check (state in ('DRAFT', 'FINALISED')),
  number       text,
  issued_on    date,
  addressees   text,
  copies       text,
  signer_title text,
  signer_name  text
);
comment on table consolidated_report is 'Báo cáo tổng hợp of a period: its state and what its letter says around the narrative';

create table consolidated_paragraph (
  id         uuid primary key default uuidv7(),
  version    bigint not null default 0,
  period_id  uuid not null constraint consolidated_paragraph_period_fk references consolidated_report,
  section    text not null constraint consolidated_paragraph_section_ck check (section in
             ('GENERAL', 'TASKS', 'AGREEMENTS', 'COMMUNICATION', 'BUDGET', 'OBSTACLES', 'RECOMMENDATIONS', 'NEXT_PERIOD')),
  task_id    uuid constraint consolidated_paragraph_task_fk references task,
  position   integer not null,
  content    text not null,
  collected  text,
  omitted    boolean not null default false,
  constraint consolidated_paragraph_task_ck check (task_id is null or section = 'TASKS')
);
comment on table consolidated_paragraph is 'A paragraph of the narrative, as collected from reports and edited since, or written by an officer';
comment on column consolidated_paragraph.collected is 'As it was put together from its sources; null where an officer wrote it';
comment on column consolidated_paragraph.omitted is 'Left out of the document, and kept';
create index consolidated_paragraph_period_ix on consolidated_paragraph (period_id, section, position);
create index consolidated_paragraph_task_ix on consolidated_paragraph (task_id);

create table consolidated_source (
  id           bigint generated always as identity primary key,
  paragraph_id uuid not null constraint consolidated_source_paragraph_fk references consolidated_paragraph,
  report_id    uuid not null constraint consolidated_source_report_fk references agency_report,
  revision_id  uuid not null constraint consolidated_source_revision_fk references report_revision,
  entry_id     uuid constraint consolidated_source_entry_fk references report_entry,
  section      text,
  said         text not null,
  constraint consolidated_source_uq unique nulls not distinct (report_id, entry_id, section),
  constraint consolidated_source_part_ck check (num_nonnulls(entry_id, section) = 1)
);
comment on table consolidated_source is 'The part of a sent report that a paragraph was made from (domain rule 8)';
comment on column consolidated_source.said is 'Word for word, as it stood when the paragraph was made or last compared';
create index consolidated_source_paragraph_ix on consolidated_source (paragraph_id);

create view report_statement as
  select v.report_id, v.id as revision_id, a.entry_id, e.task_id, null::text as section, a.result as said
    from report_revision v
    join report_answer a on a.revision_id = v.id
    join report_entry e on e.id = a.entry_id
   where e.kind = 'LED_TASK' and a.result is not null and a.status is distinct from 'NOT_APPLICABLE'
  union all
  select x.report_id, x.id, null, null, t.section, t.content
    from report_revision x join report_text t on t.revision_id = x.id
   where t.content is not null;
comment on view report_statement is 'What a revision says that a consolidated narrative can be made from';

create table figure_stamp (
  code       text constraint figure_stamp_pk primary key,
  period_id  uuid not null constraint figure_stamp_period_fk references reporting_period,
  taken_at   timestamptz not null,
  taken_by   uuid constraint figure_stamp_taken_by_fk references account,
  actor      text not null,
  figures    jsonb not null,
  checksum   text not null
);
comment on table figure_stamp is 'Figures as they stood in an exported file, found again by the code printed on it';
create index figure_stamp_period_ix on figure_stamp (period_id, taken_at);

create table consolidated_issue (
  id              uuid primary key default uuidv7(),
  period_id       uuid not null constraint consolidated_issue_period_fk references consolidated_report,
  number          integer not null,
  stamp_code      text not null constraint consolidated_issue_stamp_fk references figure_stamp,
  content         jsonb not null,
  workbook        bytea not null,
  document        bytea not null,
  workbook_sha256 text not null,
  document_sha256 text not null,
  finalised_at    timestamptz not null,
  finalised_by    uuid constraint consolidated_issue_finalised_by_fk references account,
  actor           text not null,
  reopened_at     timestamptz,
  reopened_actor  text,
  reopen_reason   text,
  constraint consolidated_issue_uq unique (period_id, number),
  constraint consolidated_issue_reopened_ck check (num_nonnulls(reopened_at, reopened_actor, reopen_reason) in (0, 3))
);
comment on table consolidated_issue is 'A consolidated report as it was finalised: content, figures and files, never changed (domain rule 6)';

create function keep_issue() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.reopened_at is null
     and (to_jsonb(new) - '{reopened_at,reopened_actor,reopen_reason}'::text[]) = (to_jsonb(old) - '{reopened_at,reopened_actor,reopen_reason}'::text[]) then
    return new;
  end if;
  raise exception 'What was finalised is frozen' using errcode = 'restrict_violation';
end $$;
create trigger consolidated_issue_frozen before update or delete on consolidated_issue for each row execute function keep_issue();

create function keep_stamp() returns trigger language plpgsql as $$
begin
  raise exception 'Stamped figures are frozen' using errcode = 'restrict_violation';
end $$;
create trigger figure_stamp_frozen before update or delete on figure_stamp for each row execute function keep_stamp();

create table word_template (
  kind        text constraint word_template_pk primary key constraint word_template_kind_ck check (kind in
              ('CONSOLIDATED_REPORT', 'URGING_LETTER', 'ESCALATION')),
  file_name   text not null,
  content     bytea not null,
  checksum    text not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid constraint word_template_uploaded_by_fk references account
);
comment on table word_template is 'Word templates that an administrator put in the place of those that come with the application';

call log_changes_of('consolidated_report', 'PERIOD', 'period_id', '{period_id}');
call log_changes_of('consolidated_paragraph', 'PERIOD', 'period_id', '{id}');
