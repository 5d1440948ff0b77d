-- From where a change came.
alter table record_change add column address text default nullif(current_setting('app.address', true), '');
comment on column record_change.address is 'Network address of the request; null where the application itself worked';
create index record_change_at_ix on record_change (at desc, id desc);

-- What is no change of a record: coming and going, refusals, files taken away.
create table audit_entry (
  id       bigint generated always as identity primary key,
  at       timestamptz not null,
  kind     text not null constraint audit_entry_kind_ck check (kind in ('SIGN_IN', 'SIGN_IN_FAILED', 'SIGN_OUT', 'REFUSED', 'DOWNLOAD')),
  actor_id uuid,
  actor    text,
  address  text,
  subject  text constraint audit_entry_subject_ck check (length(subject) <= 1000)
);
comment on table audit_entry is 'Acts that change no record: who, when, from where; append-only';
comment on column audit_entry.subject is 'The user name that was tried, or the address of the page or file';
create index audit_entry_at_ix on audit_entry (at desc, id desc);
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_rewriting();
create trigger audit_entry_not_emptied before truncate on audit_entry for each statement execute function refuse_rewriting();

-- The chain over both. It is forged a moment after the commit, so that writers never wait for each other.
create table audit_unsealed (
  id        bigint generated always as identity primary key,
  source    text not null,
  source_id bigint not null
);
comment on table audit_unsealed is 'What was written and does not hang in the chain yet';

create table audit_seal (
  id        bigint generated always as identity primary key,
  day       date not null,
  number    integer not null,
  source    text not null constraint audit_seal_source_ck check (source in ('CHANGE', 'ENTRY')),
  source_id bigint not null,
  hash      bytea not null,
  constraint audit_seal_number_uq unique (day, number),
  constraint audit_seal_source_uq unique (source, source_id)
);
comment on table audit_seal is 'Chain over the log: each hash covers a row and the hash before it, the first of a day that of the day before';
create trigger audit_seal_append_only before update or delete on audit_seal for each row execute function refuse_rewriting();
create trigger audit_seal_not_emptied before truncate on audit_seal for each statement execute function refuse_rewriting();

create function queue_for_sealing() returns trigger language plpgsql as $$
begin
  insert into audit_unsealed (source, source_id) values (tg_argv[0], new.id);
  return null;
end $$;
create trigger record_change_queued after insert on record_change for each row execute function queue_for_sealing('CHANGE');
create trigger audit_entry_queued after insert on audit_entry for each row execute function queue_for_sealing('ENTRY');
insert into audit_unsealed (source, source_id) select 'CHANGE', id from record_change order by id;

-- What a hash covers: all columns, in a form that no setting of a session changes.
create function audit_content(c record_change) returns bytea language sql stable as $$
  select convert_to(jsonb_build_array(c.id, to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), c.transaction_id, c.actor_id, c.actor,
    c.address, c.record_kind, c.record_id, c.table_name, c.row_key, c.operation, c.before, c.after)::text, 'UTF8')
$$;
create function audit_content(e audit_entry) returns bytea language sql stable as $$
  select convert_to(jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.kind, e.actor_id, e.actor,
    e.address, e.subject)::text, 'UTF8')
$$;

create function seal_audit(today date, most integer) returns integer language plpgsql as $$
declare
  last_day date;
  last_number integer;
  last_hash bytea;
  queued record;
  sealed bigint[] := '{}';
begin
  if not pg_try_advisory_xact_lock(1096107084) then
    return 0;
  end if;
  select s.day, s.number, s.hash into last_day, last_number, last_hash from audit_seal s order by s.id desc limit 1;
  if last_day is null or last_day < today then
    last_day := today;
    last_number := 0;
  end if;
  for queued in
    select q.id, q.source, q.source_id, case q.source when 'CHANGE' then audit_content(c) else audit_content(e) end as content
      from audit_unsealed q
      left join record_change c on q.source = 'CHANGE' and c.id = q.source_id
      left join audit_entry e on q.source = 'ENTRY' and e.id = q.source_id
     order by q.id limit most
  loop
    last_number := last_number + 1;
    last_hash := sha256(coalesce(last_hash, '') || coalesce(queued.content, ''));
    insert into audit_seal (day, number, source, source_id, hash)
    values (last_day, last_number, queued.source, queued.source_id, last_hash);
    sealed := sealed || queued.id;
  end loop;
  delete from audit_unsealed where id = any (sealed);
  return cardinality(sealed);
end $$;
comment on function seal_audit(date, integer) is 'Hangs what waits into the chain, in the order in which it was written; one at a time, 0 where another is at it';

create function audit_faults(most integer)
  returns table (day date, number integer, source text, source_id bigint, fault text) language sql stable as $$
  with chain as (
    select s.id, s.day, s.number, s.source, s.source_id, s.hash, lag(s.hash) over chained as hash_before, lag(s.day) over chained as day_before,
           lag(s.number) over chained as number_before,
           case when c.id is not null then audit_content(c) when e.id is not null then audit_content(e) end as content
      from audit_seal s
      left join record_change c on s.source = 'CHANGE' and c.id = s.source_id
      left join audit_entry e on s.source = 'ENTRY' and e.id = s.source_id
    window chained as (order by s.id)
  ), faults as (
    select k.id, k.day, k.number, k.source, k.source_id,
           case when k.content is null then 'MISSING'
                when k.number <> case when k.day is distinct from k.day_before then 1 else k.number_before + 1 end then 'GAP'
                when k.hash <> sha256(coalesce(k.hash_before, '') || k.content) then 'CHANGED' end as fault
      from chain k
    union all
    select 9223372036854775807, null, null, 'CHANGE', c.id, 'UNSEALED' from record_change c
     where not exists (select from audit_seal s where s.source = 'CHANGE' and s.source_id = c.id)
       and not exists (select from audit_unsealed q where q.source = 'CHANGE' and q.source_id = c.id)
    union all
    select 9223372036854775807, null, null, 'ENTRY', e.id, 'UNSEALED' from audit_entry e
     where not exists (select from audit_seal s where s.source = 'ENTRY' and s.source_id = e.id)
       and not exists (select from audit_unsealed q where q.source = 'ENTRY' and q.source_id = e.id)
  )
  select f.day, f.number, f.source, f.source_id, f.fault from faults f where f.fault is not null order by f.id, f.source_id limit most
$$;
comment on function audit_faults(integer) is 'Rows of the log that were changed, removed, moved or slipped in, in the order of the chain';

create table audit_check (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  actor   text,
  entries bigint not null,
  seal_id bigint,
  hash    bytea,
  faults  jsonb not null
);
comment on table audit_check is 'Checks of the chain: how long it was, its last hash, and what was found wrong';
create trigger audit_check_append_only before update or delete on audit_check for each row execute function refuse_rewriting();
create trigger audit_check_not_emptied before truncate on audit_check for each statement execute function refuse_rewriting();

-- Reports: their course, and every saving of their parts.
call log_changes_of('agency_report', 'REPORT', 'id', '{id}');
call log_changes_of('report_answer', 'REPORT_REVISION', 'revision_id', '{id}');
call log_changes_of('report_text', 'REPORT_REVISION', 'revision_id', '{revision_id,section}');
call log_changes_of('report_revision', 'REPORT', 'report_id', '{id}');
call log_changes_of('report_output', 'REPORT_ANSWER', 'answer_id', '{id}');

create or replace view record_name with (security_invoker = true) as
  select id, 'AGENCY' as record_kind, name from agency
  union all select id, 'AGENCY_GROUP', name from agency_group
  union all select id, 'ACCOUNT', display_name from account
  union all select id, 'PARTNER', name from partner
  union all select id, 'AGREEMENT', title from agreement
  union all select id, 'PLAN', short_title from plan
  union all select id, 'SECTION', title from plan_section
  union all select id, 'TASK', short_title from task
  union all select id, 'SCHEME', name from reporting_scheme
  union all select id, 'PERIOD', name from reporting_period
  union all select id, 'CLAUSE', label from agreement_clause
  union all select id, 'COMMITMENT', text from commitment
  union all select id, 'PROMISE', text from promise
  union all select id, 'OBSTACLE', content from obstacle
  union all select id, 'ACTIVITY', title from activity
  union all select r.id, 'REPORT', y.name || ' – ' || p.name
    from agency_report r join agency y on y.id = r.agency_id join reporting_period p on p.id = r.period_id
  union all select v.id, 'REPORT_REVISION', y.name || ' – ' || p.name
    from report_revision v join agency_report r on r.id = v.report_id join agency y on y.id = r.agency_id join reporting_period p on p.id = r.period_id
  union all select a.id, 'REPORT_ANSWER', y.name || ' – ' || p.name
    from report_answer a join report_revision v on v.id = a.revision_id join agency_report r on r.id = v.report_id
    join agency y on y.id = r.agency_id join reporting_period p on p.id = r.period_id;

create view audit_line with (security_invoker = true) as
  select 'CHANGE' as source, c.id, c.at, 'CHANGE' as kind, c.actor_id, c.actor, c.address, c.record_kind, c.record_id, c.operation, null as subject
    from record_change c
  union all
  select 'ENTRY', e.id, e.at, e.kind, e.actor_id, e.actor, e.address, null, null, null, e.subject from audit_entry e;
comment on view audit_line is 'The whole log';
