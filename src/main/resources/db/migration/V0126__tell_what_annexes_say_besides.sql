alter table annex_import add column unread text[] not null default '{}';
comment on column annex_import.unread is 'Headings of the columns that a task has no place for; shown before confirming';
