-- Says nothing after a crash, so it needs no log of the server's.
create unlogged table report_presence (
  report_id  uuid not null constraint report_presence_report_fk references agency_report,
  account_id uuid not null constraint report_presence_account_fk references account,
  part       text constraint report_presence_part_ck check (length(part) <= 100),
  seen_at    timestamptz not null,
  primary key (report_id, account_id)
);
comment on table report_presence is 'Who has a report''s form open, and at which part; forgotten after a minute';
