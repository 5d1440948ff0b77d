-- What happened to an agreement: with its dates, the facts that its state follows from (domain rule 5).
create table agreement_event (
  id              uuid primary key default uuidv7(),
  version         bigint not null default 0,
  agreement_id    uuid not null constraint agreement_event_agreement_fk references agreement,
  creation_key    uuid not null constraint agreement_event_creation_key_uq unique,
  creation_print  text not null,
  kind            text not null constraint agreement_event_kind_ck check (kind in
                  ('SIGNED', 'TOOK_EFFECT', 'AMENDED', 'EXTENDED', 'RENEWAL_DECLINED', 'PARTLY_SUSPENDED', 'SUSPENDED', 'RESUMED',
                   'TERMINATED', 'WITHDRAWN', 'REPLACED')),
  happened_on     partial_date not null,
  new_expires_on  partial_date,
  document_number text,
  document_on     date,
  document_issuer text,
  note            text,
  notified_on     date,
  notice_number   text,
  archived_at     timestamptz,
  archived_by     uuid constraint agreement_event_archived_by_fk references account,
  archive_reason  text,
  constraint agreement_event_expiry_ck check (new_expires_on is null or kind = 'EXTENDED'),
  constraint agreement_event_archived_ck check ((archived_at is null) = (archive_reason is null))
);
comment on table agreement_event is 'Diễn biến of an agreement, each with its day, its document and a note';
comment on column agreement_event.new_expires_on is 'Last day in force after a prolongation; none where it became unlimited';
comment on column agreement_event.notified_on is 'When those were told who must be told within 15 days (Luật 70/2020/QH14 Điều 33, 34; Nghị định 64/2021/NĐ-CP Điều 5, 7, 8, 13, 14)';
create index agreement_event_agreement_ix on agreement_event (agreement_id);
create unique index agreement_event_once_uq on agreement_event (agreement_id, kind)
  where kind in ('SIGNED', 'TOOK_EFFECT') and archived_at is null;

call log_changes_of('agreement_event', 'AGREEMENT', 'agreement_id', '{id}');

alter table agreement
  add column notice_length integer constraint agreement_notice_length_ck check (notice_length between 1 and 3650),
  add column notice_unit text constraint agreement_notice_unit_ck check (notice_unit in ('DAYS', 'MONTHS')),
  add column publication text constraint agreement_publication_ck check (publication in ('PUBLISHED', 'STATE_SECRET', 'AGREED_NOT_TO')),
  add column publication_url text,
  add column published_on date,
  add constraint agreement_notice_ck check ((notice_length is null) = (notice_unit is null));
comment on column agreement.notice_length is 'How long before the end of a term notice must be given, by the text';
comment on column agreement.publication is 'Công khai (Luật 70/2020/QH14 Điều 42 khoản 3, Nghị định 64/2021/NĐ-CP Điều 17)';
