create table sheet_import (
  id         uuid primary key default uuidv7(),
  section    text not null,
  file_name  text not null,
  file       bytea,
  account_id uuid not null constraint sheet_import_account_fk references account,
  state      text not null constraint sheet_import_state_ck check (state in ('READING', 'READ', 'REFUSED', 'SAVING', 'SAVED', 'FAILED')),
  refusal    text,
  unused     text,
  total      integer not null default 0,
  done       integer not null default 0,
  started_at timestamptz not null,
  touched_at timestamptz not null
);
comment on table sheet_import is 'A workbook taken in: looked through first, saved as a whole on confirmation';
comment on column sheet_import.file is 'Kept until it is saved; null afterwards';
comment on column sheet_import.section is 'The word of the address under which the records stand';
comment on column sheet_import.refusal is 'Sentence that says why the file was not taken';
comment on column sheet_import.unused is 'Headings that no column of the register answers to';
create index sheet_import_account_ix on sheet_import (account_id);

create table sheet_import_row (
  import_id uuid not null constraint sheet_import_row_import_fk references sheet_import on delete cascade,
  number    integer not null,
  name      text not null,
  verdict   text not null constraint sheet_import_row_verdict_ck check (verdict in ('NEW', 'DUPLICATE', 'PROBLEM')),
  notes     jsonb not null default '[]',
  constraint sheet_import_row_pk primary key (import_id, number)
);
comment on table sheet_import_row is 'What was found in each row, by its number in the sheet';
