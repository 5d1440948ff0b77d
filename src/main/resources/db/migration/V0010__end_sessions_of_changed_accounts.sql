alter table account add column access_version integer not null default 0;
comment on column account.access_version is 'Raised by whatever ends the account''s sessions: a new password, another name, role or agency, disabling';
