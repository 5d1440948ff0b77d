-- Passwords of administrators are changed from time to time. Those in use are as old as this release.
alter table account add column password_changed_at timestamptz not null default now();
comment on column account.password_changed_at is 'When the password was given out or chosen';
