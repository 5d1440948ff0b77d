-- What the title reads without accents is kept, not worked out for every hit of a common word.
alter table search_entry add column title_key text;
update search_entry set title_key = search_key(title);
alter table search_entry alter column title_key set not null;
comment on column search_entry.title_key is 'The title as search_key() reads it, by which hits in titles come first';

create or replace procedure put_search_entry(kind text, id uuid, agency uuid, href text, title text, body text) language sql
  begin atomic
    insert into search_entry (kind, record_id, agency_id, href, title, body, key, accents, title_key)
    values (kind, id, agency, href, title, coalesce(body, ''), search_key(title || ' ' || coalesce(body, '')),
            accent_key(title || ' ' || coalesce(body, '')), search_key(title))
    on conflict on constraint search_entry_pk do update
       set agency_id = excluded.agency_id, href = excluded.href, title = excluded.title, body = excluded.body, key = excluded.key,
           accents = excluded.accents, title_key = excluded.title_key;
  end;
