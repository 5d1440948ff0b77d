create table annex_import (
  id           uuid primary key default uuidv7(),
  plan_id      uuid not null constraint annex_import_plan_fk references plan,
  file_name    text not null,
  lines        jsonb not null,
  read_at      timestamptz not null,
  read_by      uuid not null constraint annex_import_read_by_fk references account,
  confirmed_at timestamptz
);
comment on table annex_import is 'What was read from an annex, kept until somebody has looked it through and confirms it';
create index annex_import_plan_ix on annex_import (plan_id);
