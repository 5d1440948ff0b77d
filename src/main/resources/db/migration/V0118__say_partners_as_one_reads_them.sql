-- A search shows a stretch of what it has found words in: partners one by one, their country after the name and other spellings in brackets.
create or replace procedure index_agreement(id uuid) language plpgsql as $$
declare
  found record;
begin
  select a.*, (select string_agg(concat_ws(', ', p.name, p.name_foreign, coalesce(c.name, p.country_as_written))
                   || coalesce(' (' || (select string_agg(n.alias, ', ' order by n.alias) from partner_alias n where n.partner_id = p.id) || ')', ''),
                   '; ' order by o.position)
                 from agreement_partner o join partner p on p.id = o.partner_id left join country c on c.code = p.country_code
                where o.agreement_id = a.id) as partners,
              (select string_agg(concat_ws(', ', e.document_number, e.notice_number), ', ') from agreement_event e where e.agreement_id = a.id) as numbers
    into found from agreement a where a.id = index_agreement.id;
  if found.id is null or found.archived_at is not null then
    call drop_search_entry('AGREEMENT', index_agreement.id);
  else
    call put_search_entry('AGREEMENT', found.id, null, '/agreements/' || found.id, found.title,
      concat_ws(' · ', found.register_number, found.title_foreign, found.partners, found.approval_number, nullif(found.numbers, ''), found.objective, found.summary, found.tags));
  end if;
end $$;

do $$
declare
  id uuid;
begin
  for id in select distinct agreement_id from agreement_partner loop
    call index_agreement(id);
  end loop;
end $$;
