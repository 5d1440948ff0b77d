create table hand_over (
  id        uuid primary key default uuidv7(),
  from_id   uuid not null constraint hand_over_from_fk references account,
  to_id     uuid not null constraint hand_over_to_fk references account,
  from_name text not null,
  to_name   text not null,
  agency    text,
  note      text,
  closed    boolean not null,
  made_at   timestamptz not null,
  made_by   uuid not null constraint hand_over_made_by_fk references account,
  actor     text not null,
  constraint hand_over_other_ck check (from_id <> to_id)
);
comment on table hand_over is 'Bàn giao công việc: what one person left to another, as it stood on that day; never changed afterwards';
comment on column hand_over.closed is 'Whether the account of the one who left was disabled with it';
create index hand_over_from_ix on hand_over (from_id);
create index hand_over_to_ix on hand_over (to_id);
create index hand_over_made_by_ix on hand_over (made_by);

create table hand_over_item (
  hand_over_id uuid not null constraint hand_over_item_hand_over_fk references hand_over,
  position     integer not null,
  kind         text not null,
  title        text not null,
  detail       text,
  href         text,
  constraint hand_over_item_pk primary key (hand_over_id, position)
);
comment on table hand_over_item is 'One piece of work that was handed over, in words of that day';
call log_changes_of('hand_over', 'ACCOUNT', 'from_id', '{id}');
