-- An entry is about one of three. Whoever went through an index by one of them also met all entries about the others, a hundred thousand
-- for a few tasks.
drop index report_entry_task_ix;
create index report_entry_task_ix on report_entry (task_id) where task_id is not null;
drop index report_entry_agreement_ix;
create index report_entry_agreement_ix on report_entry (agreement_id) where agreement_id is not null;
drop index report_entry_commitment_ix;
create index report_entry_commitment_ix on report_entry (commitment_id) where commitment_id is not null;
