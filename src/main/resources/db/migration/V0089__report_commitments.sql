-- A report answers for each commitment that the agency leads, as it does for each agreement (domain.md 4, AgencyReport).
alter table report_entry
  add column commitment_id uuid constraint report_entry_commitment_fk references commitment,
  drop constraint report_entry_uq,
  drop constraint report_entry_kind_ck,
  drop constraint report_entry_subject_ck;
alter table report_entry
  add constraint report_entry_uq unique nulls not distinct (report_id, task_id, agreement_id, commitment_id),
  add constraint report_entry_kind_ck check (kind in ('LED_TASK', 'COORDINATED_TASK', 'AGREEMENT', 'COMMITMENT')),
  add constraint report_entry_subject_ck check (num_nonnulls(task_id, agreement_id, commitment_id) = 1
    and (kind = 'AGREEMENT') = (agreement_id is not null) and (kind = 'COMMITMENT') = (commitment_id is not null));
comment on table report_entry is 'Dòng báo cáo: a task, an agreement or a commitment that the report must (led) or may (co-ordinated) speak about';
create index report_entry_commitment_ix on report_entry (commitment_id);

-- What stands under the title: a task's time for implementation, or the place of a commitment in its text.
alter table report_answer rename column time_frame_text to setting;
alter view report_entry_subject rename column time_frame_text to setting;
create or replace view report_entry_subject with (security_invoker = true) as
  select e.id as entry_id, coalesce(t.ordinal, g.register_number, h.register_number) as ordinal, coalesce(t.title, g.title, c.text) as title,
         coalesce(t.short_title, g.title, c.text) as short_title,
         case when c.id is null then t.time_frame_text else concat_ws(', ', c.article, h.title) collate "default" end as setting
    from report_entry e
    left join task t on t.id = e.task_id
    left join agreement g on g.id = e.agreement_id
    left join commitment c on c.id = e.commitment_id
    left join agreement h on h.id = c.agreement_id;
comment on view report_entry_subject is 'Number and names of the task, agreement or commitment of each entry, as they are today';

-- A task is finished when each expected output is delivered by a document or is not needed, with the reason.
alter table report_output
  add column not_needed_reason text,
  add constraint report_output_not_needed_ck check (not_needed_reason is null or not delivered);
comment on column report_output.not_needed_reason is 'Why an expected output is not needed in the period; null if it is';
