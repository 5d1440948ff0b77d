create table sign_in_guard (
  subject     text not null constraint sign_in_guard_pk primary key,
  failures    integer not null constraint sign_in_guard_failures_ck check (failures >= 0),
  last_at     timestamptz not null,
  shut_until  timestamptz
);
comment on table sign_in_guard is 'Tries to sign in since the last that succeeded, by name and by network address; names of nobody are counted as well, and all only as hashes';

alter table account add column in_use_since timestamptz;
comment on column account.in_use_since is 'When an administrator last put it into use again: time without a visit counts from then';
