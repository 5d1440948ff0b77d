create table document (
  id             uuid primary key,
  section        text not null constraint document_section_ck check (section in ('agreements')),
  owner_id       uuid not null,
  title          text collate "vi-x-icu" not null,
  archived_at    timestamptz,
  archived_by    uuid constraint document_archived_by_fk references account,
  archive_reason text,
  constraint document_archived_ck check ((archived_at is null) = (archive_reason is null))
);
comment on table document is 'A document of a record, in versions';
comment on column document.section is 'The word of the address under which the record stands that it belongs to';
comment on column document.id is 'Given out with the form, so that sending it twice takes in one document';
create index document_owner_ix on document (owner_id);

create table document_version (
  document_id     uuid not null constraint document_version_document_fk references document,
  number          integer not null,
  document_number text,
  issued_on       date,
  issuer          text,
  note            text,
  classified      boolean not null,
  place           text,
  file_name       text,
  media_type      text,
  size            bigint,
  checksum        text,
  content_key     uuid,
  uploaded_at     timestamptz not null,
  uploaded_by     uuid constraint document_version_uploaded_by_fk references account,
  constraint document_version_pk primary key (document_id, number),
  constraint document_version_content_ck check (
    case when classified then num_nonnulls(file_name, media_type, size, checksum, content_key) = 0 and place is not null
         else num_nulls(file_name, media_type, size, checksum, content_key) = 0 end)
);
comment on table document_version is 'A version of a document; the newest counts, the others are superseded and kept';
comment on column document_version.classified is 'State secrets are not kept here: number, date and place alone (domain rule 10)';
comment on column document_version.checksum is 'SHA-256 of the content';
create index document_version_checksum_ix on document_version (checksum);

create table document_piece (
  content_key uuid not null,
  position    integer not null,
  bytes       bytea not null,
  constraint document_piece_pk primary key (content_key, position)
);
alter table document_piece alter column bytes set storage external;
comment on table document_piece is 'The bytes of documents in pieces, so that they are streamed both ways';

create function refuse_changing_version() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a document does not change' using errcode = 'restrict_violation';
end $$;
create trigger document_version_fixed before update or delete on document_version
  for each row execute function refuse_changing_version();

call log_changes_of('document', 'AGREEMENT', 'owner_id', '{id}');
