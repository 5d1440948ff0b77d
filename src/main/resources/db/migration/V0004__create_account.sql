create table account (
  id                   uuid primary key default uuidv7(),
  version              bigint not null default 0,
  username             text not null constraint account_username_uq unique
                       constraint account_username_ck check (username = lower(username) and username ~ '^[a-z0-9][a-z0-9._-]{2,59}$'),
  display_name         text collate "vi-x-icu" not null,
  role                 text not null constraint account_role_ck check (role in
                       ('AGENCY_STAFF', 'AGENCY_HEAD', 'OFFICER', 'LEADER', 'ADMIN')),
  agency_id            uuid constraint account_agency_fk references agency,
  password_hash        text not null,
  must_change_password boolean not null default false,
  disabled_at          timestamptz,
  last_sign_in_at      timestamptz,
  visited_at           timestamptz,
  previous_visit_at    timestamptz,
  created_at           timestamptz not null default now(),
  constraint account_agency_ck check (role not in ('AGENCY_STAFF', 'AGENCY_HEAD') or agency_id is not null)
);
comment on table account is 'Who may sign in: one role and at most one agency each';
comment on column account.must_change_password is 'True after a one-time password was given out, until its owner chooses one';
comment on column account.visited_at is 'Start of the present visit; previous_visit_at is the start of the one before ("từ lần xem trước")';
create index account_agency_ix on account (agency_id);
