alter table account add column second_factor_since timestamptz;
comment on column account.second_factor_since is 'Since when a code of the owner''s telephone is asked for beside the password; null while it is not';

create table second_factor (
  account_id uuid not null constraint second_factor_pk primary key constraint second_factor_account_fk references account,
  secret     bytea not null,
  used_step  bigint not null default 0
);
comment on table second_factor is 'What the owner''s telephone shares with us (RFC 6238); encrypted if the installation has a key';
comment on column second_factor.used_step is 'The newest half minute whose code was used: no code is taken twice';

create table recovery_code (
  account_id uuid not null constraint recovery_code_account_fk references account,
  hash       text not null,
  used_at    timestamptz,
  constraint recovery_code_pk primary key (account_id, hash)
);
comment on table recovery_code is 'Codes on paper for an owner without the telephone; each is taken once';
