-- One row that says who made this database, written in the same transaction as its table.
create table installation (
  only_row boolean not null default true constraint installation_pk primary key,
  demo boolean not null,
  created_at timestamptz not null default now(),
  constraint installation_only_row_ck check (only_row)
);

comment on table installation is 'The mark of this database: whether the demo made it, and when.';

insert into installation (demo) values (${demo});
