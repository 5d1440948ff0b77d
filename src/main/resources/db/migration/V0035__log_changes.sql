-- Every change of a record, old and new, by whom and when (domain rule 9): readable on the record, and never rewritten.
create table record_change (
  id             bigint generated always as identity primary key,
  at             timestamptz not null,
  transaction_id bigint not null,
  actor_id       uuid,
  actor          text,
  record_kind    text not null,
  record_id      uuid not null,
  table_name     text not null,
  row_key        jsonb not null,
  operation      text not null constraint record_change_operation_ck check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  before         jsonb,
  after          jsonb
);
comment on table record_change is 'Changes of records and of the rows that belong to them, written by triggers; append-only';
comment on column record_change.actor is 'The office''s name on that day; null where the application itself worked';
comment on column record_change.record_id is 'The record that the row belongs to: a partner of an agreement is the agreement''s change';
comment on column record_change.before is 'Changed columns of an update, all columns of a deleted row';
create index record_change_record_ix on record_change (record_id, id);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger record_change_append_only before update or delete on record_change
  for each row execute function refuse_rewriting();
create trigger record_change_not_emptied before truncate on record_change
  for each statement execute function refuse_rewriting();

create table logged_table (
  table_name  text primary key,
  record_kind text not null,
  record_key  text not null,
  row_keys    text[] not null
);
comment on table logged_table is 'Which tables'' changes are logged, as part of which kind of record';
comment on column logged_table.record_key is 'Column that names the record a row belongs to';

-- What says nothing to a reader, or must not be read.
create function unlogged_columns() returns text[] language sql immutable parallel safe
  return array['version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'creation_key', 'creation_print', 'password_hash',
               'access_version', 'last_sign_in_at', 'visited_at', 'previous_visit_at', 'late_from'];

create function columns_of(content jsonb, names text[]) returns jsonb language sql immutable parallel safe
  return (select coalesce(jsonb_object_agg(e.key, e.value), '{}') from jsonb_each(content) e where e.key = any(names));

create function log_change() returns trigger language plpgsql as $$
declare
  kind text := tg_argv[0];
  record_key text := tg_argv[1];
  row_keys text[] := tg_argv[2]::text[];
  older jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  newer jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  whole jsonb := coalesce(newer, older);
  changed text[];
begin
  if tg_op = 'UPDATE' then
    select array_agg(n.key) into changed from jsonb_each(newer) n
     where older -> n.key is distinct from n.value and n.key <> all(unlogged_columns());
    if changed is null then
      return null;
    end if;
    older := columns_of(older, changed);
    newer := columns_of(newer, changed);
  end if;
  insert into record_change (at, transaction_id, actor_id, actor, record_kind, record_id, table_name, row_key, operation, before, after)
  values (coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()), pg_current_xact_id()::text::bigint,
          nullif(current_setting('app.actor_id', true), '')::uuid, nullif(current_setting('app.actor', true), ''), kind,
          (whole ->> record_key)::uuid, tg_table_name, columns_of(whole, row_keys), tg_op, older - unlogged_columns(),
          jsonb_strip_nulls(newer - unlogged_columns()));
  return null;
end $$;
comment on function log_change() is 'Arguments: kind of the record, column that names it, key columns of the row. Who acts and when is told by the settings app.actor_id, app.actor and app.now';

create procedure log_changes_of(of_table text, kind text, record_key text, row_keys text[]) language plpgsql as $$
begin
  insert into logged_table (table_name, record_kind, record_key, row_keys) values (of_table, kind, record_key, row_keys);
  execute format('create trigger %I after insert or update or delete on %I for each row execute function log_change(%L, %L, %L)',
                 of_table || '_logged', of_table, kind, record_key, row_keys);
end $$;

call log_changes_of('agency', 'AGENCY', 'id', '{id}');
call log_changes_of('agency_alias', 'AGENCY', 'agency_id', '{agency_id,alias}');
call log_changes_of('agency_group', 'AGENCY_GROUP', 'id', '{id}');
call log_changes_of('agency_group_member', 'AGENCY_GROUP', 'group_id', '{id}');
call log_changes_of('account', 'ACCOUNT', 'id', '{id}');
call log_changes_of('partner', 'PARTNER', 'id', '{id}');
call log_changes_of('partner_alias', 'PARTNER', 'partner_id', '{partner_id,alias}');
call log_changes_of('agreement', 'AGREEMENT', 'id', '{id}');
call log_changes_of('agreement_partner', 'AGREEMENT', 'agreement_id', '{agreement_id,position}');
call log_changes_of('agreement_field', 'AGREEMENT', 'agreement_id', '{agreement_id,field_code}');
call log_changes_of('agreement_coordinator', 'AGREEMENT', 'agreement_id', '{agreement_id,agency_id}');
call log_changes_of('agreement_relation', 'AGREEMENT', 'agreement_id', '{agreement_id,related_id,kind}');
call log_changes_of('plan', 'PLAN', 'id', '{id}');
call log_changes_of('plan_legal_basis', 'PLAN', 'plan_id', '{plan_id,position}');
call log_changes_of('plan_section', 'PLAN', 'plan_id', '{id}');
call log_changes_of('task', 'TASK', 'id', '{id}');
call log_changes_of('task_assignment', 'TASK', 'task_id', '{id}');
call log_changes_of('task_output', 'TASK', 'task_id', '{id}');
call log_changes_of('reporting_scheme', 'SCHEME', 'id', '{id}');
call log_changes_of('reporting_scheme_reporter', 'SCHEME', 'scheme_id', '{id}');
call log_changes_of('reporting_scheme_section', 'SCHEME', 'scheme_id', '{scheme_id,position}');
call log_changes_of('reporting_period', 'PERIOD', 'id', '{id}');

-- Names of what a change refers to.
create view record_name with (security_invoker = true) as
  select id, 'AGENCY' as record_kind, name from agency
  union all select id, 'AGENCY_GROUP', name from agency_group
  union all select id, 'ACCOUNT', display_name from account
  union all select id, 'PARTNER', name from partner
  union all select id, 'AGREEMENT', title from agreement
  union all select id, 'PLAN', short_title from plan
  union all select id, 'SECTION', title from plan_section
  union all select id, 'TASK', short_title from task
  union all select id, 'SCHEME', name from reporting_scheme
  union all select id, 'PERIOD', name from reporting_period;
comment on view record_name is 'What people call the records that others refer to by their key';

create function record_rows(kind text, id uuid) returns table (table_name text, row_key jsonb, name text, value text)
  language plpgsql stable as $$
declare
  logged logged_table;
begin
  for logged in select * from logged_table l where l.record_kind = kind loop
    return query execute format(
      'select %L, columns_of(to_jsonb(t), %L), e.key, e.value from %I t cross join lateral jsonb_each_text(to_jsonb(t) - unlogged_columns()) e
        where t.%I = $1', logged.table_name, logged.row_keys, logged.table_name, logged.record_key) using id;
  end loop;
end $$;
comment on function record_rows(text, uuid) is 'A record as it stands, with the rows that belong to it: a line per column';

-- The changes after a moment are undone: a row that was inserted since was not there, a column has what the first later change found in it.
create function record_as_of(kind text, id uuid, moment timestamptz) returns table (table_name text, row_key jsonb, name text, value text)
  language sql stable
  begin atomic
    with later as (
      select c.* from record_change c where c.record_kind = kind and c.record_id = record_as_of.id and c.at >= moment
    ), first_change as (
      select distinct on (l.table_name, l.row_key) l.table_name, l.row_key, l.operation from later l order by l.table_name, l.row_key, l.id
    ), undone as (
      select distinct on (l.table_name, l.row_key, e.key) l.table_name, l.row_key, e.key as name, e.value
        from later l cross join lateral jsonb_each_text(l.before) e order by l.table_name, l.row_key, e.key, l.id
    )
    select coalesce(u.table_name, n.table_name), coalesce(u.row_key, n.row_key), coalesce(u.name, n.name),
           case when u.name is not null then u.value else n.value end
      from undone u
      full join record_rows(kind, record_as_of.id) n on n.table_name = u.table_name and n.row_key = u.row_key and n.name = u.name
      left join first_change f on f.table_name = coalesce(u.table_name, n.table_name) and f.row_key = coalesce(u.row_key, n.row_key)
     where f.operation is distinct from 'INSERT';
  end;
comment on function record_as_of(text, uuid, timestamptz) is 'A record as it stood just before a moment; nothing where it did not exist yet';
