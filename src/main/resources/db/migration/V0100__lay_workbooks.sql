create table report_workbook (
  id         uuid primary key default uuidv7(),
  report_id  uuid not null constraint report_workbook_report_fk references agency_report,
  file_name  text not null constraint report_workbook_file_name_ck check (length(file_name) between 1 and 200),
  content    bytea not null,
  laid_by    uuid not null constraint report_workbook_laid_by_fk references account,
  laid_at    timestamptz not null,
  outcome    text not null default 'WAITING'
             constraint report_workbook_outcome_ck check (outcome in ('WAITING', 'TAKEN', 'DROPPED', 'REPLACED')),
  settled_by uuid constraint report_workbook_settled_by_fk references account,
  settled_at timestamptz,
  constraint report_workbook_settled_ck check ((outcome = 'WAITING') = (settled_at is null))
);
comment on table report_workbook is 'Workbooks that Sở Ngoại vụ received from an agency and laid before it: the agency itself takes them in, line by line';
create unique index report_workbook_waiting_uk on report_workbook (report_id) where outcome = 'WAITING';
create index report_workbook_laid_at_ix on report_workbook (laid_at desc);
