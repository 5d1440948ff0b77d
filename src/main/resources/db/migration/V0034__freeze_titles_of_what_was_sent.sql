alter table report_answer
  add column ordinal text,
  add column title text,
  add column short_title text,
  add column time_frame_text text,
  add constraint report_answer_title_ck check (num_nulls(ordinal, title, short_title) in (0, 3));
comment on column report_answer.title is 'What the task or agreement was called when the revision was sent (domain rule 6); null while it is being edited; so the other three';

-- What an entry speaks about, as its register calls it now.
create view report_entry_subject with (security_invoker = true) as
  select e.id as entry_id, coalesce(t.ordinal, g.register_number) as ordinal, coalesce(t.title, g.title) as title,
         coalesce(t.short_title, g.title) as short_title, t.time_frame_text
    from report_entry e
    left join task t on t.id = e.task_id
    left join agreement g on g.id = e.agreement_id;
comment on view report_entry_subject is 'Number and names of the task or agreement of each entry, as they are today';

create function freeze_titles(of_revision uuid) returns void
  language sql
  begin atomic
    update report_answer a
       set ordinal = s.ordinal, title = s.title, short_title = s.short_title, time_frame_text = s.time_frame_text
      from report_entry_subject s
     where s.entry_id = a.entry_id and a.revision_id = of_revision;
  end;

-- Comes before report_revision_frozen by name and before the row says "sent", so that the answers still take it.
create function freeze_titles_when_sent() returns trigger language plpgsql as $$
begin
  perform freeze_titles(new.id);
  return new;
end $$;
create trigger report_revision_freezes before update on report_revision
  for each row when (old.sent_at is null and new.sent_at is not null) execute function freeze_titles_when_sent();

-- Revisions sent before this day keep the names that stand in the registers now: nobody has been able to change them yet.
alter table report_answer disable trigger report_answer_frozen;
select freeze_titles(id) from report_revision where sent_at is not null;
alter table report_answer enable trigger report_answer_frozen;
