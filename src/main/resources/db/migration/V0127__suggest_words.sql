-- The words that can be found, so that one that is misspelt or transcribed in another way leads to them.
create table search_word (word text not null);
comment on table search_word is 'Folded words of what everybody may find; grows by triggers, and a word may stand in it that no record has any more, or twice';
create index search_word_ix on search_word (word);
create index search_word_near_ix on search_word using gin (word gin_trgm_ops) with (gin_pending_list_limit = 64);

-- Not unique: who saves never waits for another who saves the same new word.
create procedure learn_words(key text) language sql
  begin atomic
    insert into search_word (word)
    select distinct w.word from regexp_split_to_table(key collate "vi-x-icu", '[^[:alpha:]]+') w (word)
     where length(w.word) between 4 and 30 and not exists (select from search_word s where s.word = w.word);
  end;

create or replace procedure put_search_entry(kind text, id uuid, agency uuid, href text, title text, body text) language plpgsql as $$
declare
  folded text := search_key(title || ' ' || coalesce(body, ''));
begin
  insert into search_entry (kind, record_id, agency_id, href, title, body, key, accents, title_key)
  values (kind, id, agency, href, title, coalesce(body, ''), folded, accent_key(title || ' ' || coalesce(body, '')), search_key(title))
  on conflict on constraint search_entry_pk do update
     set agency_id = excluded.agency_id, href = excluded.href, title = excluded.title, body = excluded.body, key = excluded.key,
         accents = excluded.accents, title_key = excluded.title_key;
  if agency is null then
    call learn_words(folded);
  end if;
end $$;

insert into search_word (word)
select distinct w.word
  from search_entry e cross join lateral regexp_split_to_table(e.key collate "vi-x-icu", '[^[:alpha:]]+') w (word)
 where e.agency_id is null and length(w.word) between 4 and 30;
