create table urging_letter (
  id           uuid primary key default uuidv7(),
  period_id    uuid not null constraint urging_letter_period_fk references reporting_period,
  answer_by    date not null,
  signer_title text,
  signer_name  text,
  number       text,
  issued_on    date,
  created_at   timestamptz not null,
  created_by   uuid constraint urging_letter_created_by_fk references account,
  actor        text not null,
  constraint urging_letter_issued_ck check ((number is null) = (issued_on is null))
);
comment on table urging_letter is 'Công văn đôn đốc to agencies that have not sent their report';
create index urging_letter_period_ix on urging_letter (period_id);

create table urging_letter_report (
  letter_id uuid not null constraint urging_letter_report_letter_fk references urging_letter,
  report_id uuid not null constraint urging_letter_report_report_fk references agency_report,
  times     integer not null,
  state     text not null,
  missing   text not null,
  constraint urging_letter_report_pk primary key (letter_id, report_id)
);
comment on table urging_letter_report is 'Whom a letter urges, for which time, and what was missing then';
create index urging_letter_report_report_ix on urging_letter_report (report_id);
