-- What the register is looked through for, folded once when it changes: an index on the expression folds every hit anew.
create table agreement_words (
  agreement_id uuid not null constraint agreement_words_pk primary key
               constraint agreement_words_agreement_fk references agreement on delete cascade,
  key          text not null
);
comment on table agreement_words is 'Titles and number of an agreement, names and countries of its partners, as search_key() reads them; written by triggers, never by hand';

create procedure keep_agreement_words(id uuid) language sql begin atomic
  insert into agreement_words (agreement_id, key)
  select a.id, search_key(concat_ws(' ', a.title, a.title_foreign, a.register_number, (
           select string_agg(concat_ws(' ', p.name, p.name_foreign, coalesce(c.name, p.country_as_written),
                    (select string_agg(n.alias, ' ' order by n.alias) from partner_alias n where n.partner_id = p.id)), ' ' order by o.position)
             from agreement_partner o join partner p on p.id = o.partner_id left join country c on c.code = p.country_code
            where o.agreement_id = a.id)))
    from agreement a where a.id = keep_agreement_words.id
  on conflict on constraint agreement_words_pk do update set key = excluded.key where agreement_words.key <> excluded.key;
end;

create or replace procedure index_agreement(id uuid) language plpgsql as $$
declare
  found record;
begin
  call keep_agreement_words(index_agreement.id);
  select a.*, (select string_agg(concat_ws(' ', p.name, p.name_foreign, coalesce(c.name, p.country_as_written),
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

create table commitment_words (
  commitment_id uuid not null constraint commitment_words_pk primary key
                constraint commitment_words_commitment_fk references commitment on delete cascade,
  key           text not null
);
comment on table commitment_words is 'Text and article of a commitment, as search_key() reads them; written by triggers, never by hand';

create procedure keep_commitment_words(id uuid) language sql begin atomic
  insert into commitment_words (commitment_id, key)
  select c.id, search_key(concat_ws(' ', c.text, c.article)) from commitment c where c.id = keep_commitment_words.id
  on conflict on constraint commitment_words_pk do update set key = excluded.key where commitment_words.key <> excluded.key;
end;

create or replace procedure index_commitment(id uuid) language plpgsql as $$
declare
  found record;
begin
  call keep_commitment_words(index_commitment.id);
  select c.*, a.title as agreement into found from commitment c join agreement a on a.id = c.agreement_id where c.id = index_commitment.id;
  if found.id is null or found.archived_at is not null then
    call drop_search_entry('COMMITMENT', index_commitment.id);
  else
    call put_search_entry('COMMITMENT', found.id, null, '/commitments/' || found.id, found.text,
      concat_ws(' · ', found.article, found.our_part, found.partner_part, found.objective, found.result, found.agreement));
  end if;
end $$;

do $$
declare
  id uuid;
begin
  for id in select a.id from agreement a loop
    call keep_agreement_words(id);
  end loop;
  for id in select c.id from commitment c loop
    call keep_commitment_words(id);
  end loop;
end $$;

create index agreement_words_ix on agreement_words using gin (key gin_trgm_ops);
create index commitment_words_ix on commitment_words using gin (key gin_trgm_ops);
