create table shedlock (
  name       varchar(64) constraint shedlock_pk primary key,
  lock_until timestamptz not null,
  locked_at  timestamptz not null,
  locked_by  text not null
);
comment on table shedlock is 'Scheduled work that an instance has in hand, so that it runs once';

create table reminder_preference (
  account_id     uuid constraint reminder_preference_pk primary key constraint reminder_preference_account_fk references account,
  email          text constraint reminder_preference_email_ck check (email ~ '^[^@\s]+@[^@\s]+$'),
  by_email       boolean not null default true,
  calendar_token text not null constraint reminder_preference_calendar_token_uq unique
);
comment on table reminder_preference is 'Where somebody wants to be reminded, and the secret address of the own calendar of deadlines';
comment on column reminder_preference.email is 'Null: the agency''s own e-mail address is used';

create table reminder_message (
  id           uuid primary key default uuidv7(),
  account_id   uuid not null constraint reminder_message_account_fk references account,
  recipient    text not null,
  subject      text not null,
  body         text not null,
  created_at   timestamptz not null,
  next_at      timestamptz not null,
  attempts     integer not null default 0,
  last_error   text,
  sent_at      timestamptz
);
comment on table reminder_message is 'E-mails with reminders: waiting, retried, sent';
create index reminder_message_account_ix on reminder_message (account_id);
create index reminder_message_waiting_ix on reminder_message (next_at) where sent_at is null;

create table reminder_item (
  account_id uuid not null constraint reminder_item_account_fk references account,
  report_id  uuid not null constraint reminder_item_report_fk references agency_report,
  kind       text not null,
  message_id uuid not null constraint reminder_item_message_fk references reminder_message,
  constraint reminder_item_pk primary key (account_id, report_id, kind)
);
comment on table reminder_item is 'What somebody was reminded of, once each';
create index reminder_item_report_ix on reminder_item (report_id);
create index reminder_item_message_ix on reminder_item (message_id);
