create table delegation (
  id          uuid not null default uuidv7() constraint delegation_pk primary key,
  absent_id   uuid not null constraint delegation_absent_fk references account,
  deputy_id   uuid not null constraint delegation_deputy_fk references account,
  from_on     date not null,
  to_on       date not null,
  reason      text,
  created_at  timestamptz not null,
  ended_at    timestamptz,
  constraint delegation_days_ck check (to_on >= from_on),
  constraint delegation_other_ck check (absent_id <> deputy_id)
);
comment on table delegation is 'Who works in whose place while that person is away: as long as both days say, under the names of both';
comment on column delegation.ended_at is 'When the absent person or an administrator ended it before its time';
create index delegation_absent_ix on delegation (absent_id);
create index delegation_deputy_ix on delegation (deputy_id);
call log_changes_of('delegation', 'ACCOUNT', 'absent_id', '{id}');
