create table saved_filter (
  id         uuid primary key default uuidv7(),
  account_id uuid not null constraint saved_filter_account_fk references account,
  list       text not null constraint saved_filter_list_ck check (list ~ '^(/[a-z0-9-]+)+$'),
  name       text not null constraint saved_filter_name_ck check (length(name) between 1 and 80),
  query      text not null constraint saved_filter_query_ck check (query ~ '^\?' and length(query) <= 2000),
  constraint saved_filter_name_uk unique (account_id, list, name)
);
comment on table saved_filter is 'Filters of lists that somebody keeps under a name; nobody else sees them';
