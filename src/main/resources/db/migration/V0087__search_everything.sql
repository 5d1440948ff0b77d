-- One index over everything that can be found, kept in step by triggers.

-- Text as typed: NFC, lower case, accents kept, tone marks where the new style puts them ("hoà" reads "hòa").
create function accent_key(value text) returns text language plpgsql immutable parallel safe strict as $$
declare
  old_style text[] := array['oà','oá','oả','oã','oạ','oè','oé','oẻ','oẽ','oẹ','uỳ','uý','uỷ','uỹ','uỵ'];
  new_style text[] := array['òa','óa','ỏa','õa','ọa','òe','óe','ỏe','õe','ọe','ùy','úy','ủy','ũy','ụy'];
  folded text := lower(normalize(value, NFC) collate "vi-x-icu");
begin
  for i in 1 .. array_length(old_style, 1) loop
    folded := replace(folded, old_style[i], new_style[i]);
  end loop;
  return folded;
end $$;
comment on function accent_key(text) is 'Text as compared where accents were typed: NFC, lower case, tone marks in the new style';

create table search_entry (
  kind      text not null constraint search_entry_kind_ck check (kind in
            ('AGREEMENT', 'COMMITMENT', 'PROMISE', 'PARTNER', 'AGENCY', 'PLAN', 'TASK', 'DOCUMENT', 'REPORT')),
  record_id uuid not null,
  agency_id uuid,
  href      text not null,
  title     text not null,
  body      text not null,
  key       text not null,
  accents   text not null,
  constraint search_entry_pk primary key (kind, record_id)
);
comment on table search_entry is 'What search finds: written by triggers whenever a record changes, never by hand';
comment on column search_entry.agency_id is 'The agency whose own people alone may find it, beside those who oversee all; null for everybody';
create index search_entry_key_ix on search_entry using gin (key gin_trgm_ops);

create procedure put_search_entry(kind text, id uuid, agency uuid, href text, title text, body text) language sql
  begin atomic
    insert into search_entry (kind, record_id, agency_id, href, title, body, key, accents)
    values (kind, id, agency, href, title, coalesce(body, ''), search_key(title || ' ' || coalesce(body, '')),
            accent_key(title || ' ' || coalesce(body, '')))
    on conflict on constraint search_entry_pk do update
       set agency_id = excluded.agency_id, href = excluded.href, title = excluded.title, body = excluded.body, key = excluded.key,
           accents = excluded.accents;
  end;

create procedure drop_search_entry(of_kind text, id uuid) language sql
  begin atomic
    delete from search_entry where kind = of_kind and record_id = id;
  end;

create procedure index_agreement(id uuid) language plpgsql as $$
declare
  found record;
begin
  select a.*, (select string_agg(concat_ws(' ', p.name, p.name_foreign, c.name,
                   (select string_agg(n.alias, ' ') from partner_alias n where n.partner_id = p.id)), ' ')
                 from agreement_partner o join partner p on p.id = o.partner_id left join country c on c.code = p.country_code
                where o.agreement_id = a.id) as partners,
              (select string_agg(concat_ws(' ', e.document_number, e.notice_number), ' ') from agreement_event e where e.agreement_id = a.id) as numbers
    into found from agreement a where a.id = index_agreement.id;
  if found.id is null or found.archived_at is not null then
    call drop_search_entry('AGREEMENT', index_agreement.id);
  else
    call put_search_entry('AGREEMENT', found.id, null, '/agreements/' || found.id, found.title,
      concat_ws(' · ', found.register_number, found.title_foreign, found.partners, found.approval_number, found.numbers, found.objective, found.summary, found.tags));
  end if;
end $$;

create procedure index_commitment(id uuid) language plpgsql as $$
declare
  found record;
begin
  select c.*, a.title as agreement into found from commitment c join agreement a on a.id = c.agreement_id where c.id = index_commitment.id;
  if found.id is null or found.archived_at is not null then
    call drop_search_entry('COMMITMENT', index_commitment.id);
  else
    call put_search_entry('COMMITMENT', found.id, null, '/commitments/' || found.id, found.text,
      concat_ws(' · ', found.article, found.our_part, found.partner_part, found.objective, found.result, found.agreement));
  end if;
end $$;

create procedure index_promise(id uuid) language plpgsql as $$
declare
  found record;
begin
  select * into found from promise p where p.id = index_promise.id;
  call put_search_entry('PROMISE', found.id, null, '/promises/' || found.id, found.text,
    concat_ws(' · ', found.promised_by, found.promised_to, found.occasion, found.note));
end $$;

create procedure index_partner(id uuid) language plpgsql as $$
declare
  found record;
begin
  select p.*, c.name as country, (select string_agg(a.alias, ' · ') from partner_alias a where a.partner_id = p.id) as aliases
    into found from partner p left join country c on c.code = p.country_code where p.id = index_partner.id;
  if found.id is null or found.merged_into is not null then
    call drop_search_entry('PARTNER', index_partner.id);
  else
    call put_search_entry('PARTNER', found.id, null, '/partners/' || found.id, found.name,
      concat_ws(' · ', found.name_foreign, found.aliases, coalesce(found.country, found.country_as_written)));
  end if;
end $$;

create procedure index_agency(id uuid) language plpgsql as $$
declare
  found record;
begin
  select y.*, (select string_agg(a.alias, ' · ') from agency_alias a where a.agency_id = y.id) as aliases,
              (select string_agg(n.name, ' · ') from agency_name n where n.agency_id = y.id) as former
    into found from agency y where y.id = index_agency.id;
  call put_search_entry('AGENCY', found.id, null, '/agencies/' || found.id, found.name,
    concat_ws(' · ', found.short_name, found.official_code, found.aliases, found.former));
end $$;

create procedure index_plan(id uuid) language plpgsql as $$
declare
  found record;
begin
  select p.*, (select string_agg(concat_ws(' ', b.number, b.title), ' · ') from plan_legal_basis b where b.plan_id = p.id) as bases
    into found from plan p where p.id = index_plan.id;
  call put_search_entry('PLAN', found.id, null, '/plans/' || found.id, found.short_title,
    concat_ws(' · ', found.number, found.title, found.issuing_body, found.bases));
end $$;

create procedure index_task(id uuid) language plpgsql as $$
declare
  found record;
begin
  select t.*, p.short_title as plan, (select string_agg(o.label, ' · ') from task_output o where o.task_id = t.id) as outputs
    into found from task t join plan p on p.id = t.plan_id where t.id = index_task.id;
  if found.id is null or found.archived_at is not null then
    call drop_search_entry('TASK', index_task.id);
  else
    call put_search_entry('TASK', found.id, null, '/tasks/' || found.id, found.ordinal || '. ' || found.title,
      concat_ws(' · ', found.plan, found.outputs, found.note));
  end if;
end $$;

create procedure index_document(id uuid) language plpgsql as $$
declare
  found record;
begin
  select d.*, (select string_agg(concat_ws(' ', v.document_number, v.issuer, v.file_name, v.note), ' · ' order by v.number desc)
                 from document_version v where v.document_id = d.id) as versions
    into found from document d where d.id = index_document.id;
  if found.id is null or found.archived_at is not null then
    call drop_search_entry('DOCUMENT', index_document.id);
  else
    call put_search_entry('DOCUMENT', found.id, null, '/' || found.section || '/' || found.owner_id || '/documents', found.title, found.versions);
  end if;
end $$;

create procedure index_report(id uuid) language plpgsql as $$
declare
  found record;
begin
  select r.id, r.agency_id, p.name as period, y.name as agency,
         (select string_agg(distinct v.letter_number, ' · ') from report_revision v where v.report_id = r.id) as letters
    into found from agency_report r join reporting_period p on p.id = r.period_id join agency y on y.id = r.agency_id where r.id = index_report.id;
  call put_search_entry('REPORT', found.id, found.agency_id, '/reports/' || found.id, found.agency || ' – ' || found.period, found.letters);
end $$;

-- Arguments: the procedure that indexes, the column that names the record.
create function keep_search_entry() returns trigger language plpgsql as $$
declare
  older uuid := case when tg_op <> 'INSERT' then (to_jsonb(old) ->> tg_argv[1])::uuid end;
  newer uuid := case when tg_op <> 'DELETE' then (to_jsonb(new) ->> tg_argv[1])::uuid end;
begin
  if newer is not null then
    execute format('call %I($1)', tg_argv[0]) using newer;
  end if;
  if older is distinct from newer and older is not null and not (tg_op = 'DELETE' and tg_argv[1] = 'id') then
    execute format('call %I($1)', tg_argv[0]) using older;
  end if;
  return null;
end $$;

-- A partner's other names, and what it is called, lead to its agreements too.
create function keep_agreements_of_partner() returns trigger language plpgsql as $$
declare
  partner uuid := coalesce(to_jsonb(new) ->> tg_argv[0], to_jsonb(old) ->> tg_argv[0])::uuid;
  agreement uuid;
begin
  call index_partner(partner);
  for agreement in select o.agreement_id from agreement_partner o where o.partner_id = partner loop
    call index_agreement(agreement);
  end loop;
  return null;
end $$;

create trigger agreement_found after insert or update on agreement for each row execute function keep_search_entry('index_agreement', 'id');
create trigger agreement_partner_found after insert or update or delete on agreement_partner for each row execute function keep_search_entry('index_agreement', 'agreement_id');
create trigger agreement_event_found after insert or update on agreement_event for each row execute function keep_search_entry('index_agreement', 'agreement_id');
create trigger commitment_found after insert or update on commitment for each row execute function keep_search_entry('index_commitment', 'id');
create trigger promise_found after insert or update on promise for each row execute function keep_search_entry('index_promise', 'id');
create trigger partner_found after insert or update on partner for each row execute function keep_agreements_of_partner('id');
create trigger partner_alias_found after insert or update or delete on partner_alias for each row execute function keep_agreements_of_partner('partner_id');
create trigger agency_found after insert or update on agency for each row execute function keep_search_entry('index_agency', 'id');
create trigger agency_alias_found after insert or update or delete on agency_alias for each row execute function keep_search_entry('index_agency', 'agency_id');
create trigger agency_name_found after insert or update on agency_name for each row execute function keep_search_entry('index_agency', 'agency_id');
create trigger plan_found after insert or update on plan for each row execute function keep_search_entry('index_plan', 'id');
create trigger plan_legal_basis_found after insert or update or delete on plan_legal_basis for each row execute function keep_search_entry('index_plan', 'plan_id');
create trigger task_found after insert or update on task for each row execute function keep_search_entry('index_task', 'id');
create trigger task_output_found after insert or update or delete on task_output for each row execute function keep_search_entry('index_task', 'task_id');
create trigger document_found after insert or update on document for each row execute function keep_search_entry('index_document', 'id');
create trigger document_version_found after insert on document_version for each row execute function keep_search_entry('index_document', 'document_id');
create trigger agency_report_found after insert or update on agency_report for each row execute function keep_search_entry('index_report', 'id');
create trigger report_revision_found after insert or update on report_revision for each row execute function keep_search_entry('index_report', 'report_id');

-- What is there already.
do $$
declare
  id uuid;
begin
  for id in select a.id from agreement a loop call index_agreement(id); end loop;
  for id in select c.id from commitment c loop call index_commitment(id); end loop;
  for id in select p.id from promise p loop call index_promise(id); end loop;
  for id in select p.id from partner p loop call index_partner(id); end loop;
  for id in select y.id from agency y loop call index_agency(id); end loop;
  for id in select p.id from plan p loop call index_plan(id); end loop;
  for id in select t.id from task t loop call index_task(id); end loop;
  for id in select d.id from document d loop call index_document(id); end loop;
  for id in select r.id from agency_report r loop call index_report(id); end loop;
end $$;
