create table country (
  code text primary key constraint country_code_ck check (code ~ '^[A-Z]{2}$'),
  name text collate "vi-x-icu" not null constraint country_name_uq unique
);
comment on table country is 'Countries by ISO 3166-1 alpha-2 code, with their Vietnamese names';

create table partner (
  id                 uuid primary key default uuidv7(),
  version            bigint not null default 0,
  name               text collate "vi-x-icu" not null constraint partner_name_uq unique,
  name_foreign       text,
  kind               text constraint partner_kind_ck check (kind in
                     ('STATE', 'LOCAL_GOVERNMENT', 'AUTHORITY', 'INTERNATIONAL_ORGANISATION', 'ORGANISATION', 'UNIVERSITY', 'COMPANY', 'INDIVIDUAL', 'OTHER')),
  country_code       text constraint partner_country_fk references country,
  country_as_written text,
  source             text
);
comment on table partner is 'Đối tác nước ngoài';
comment on column partner.country_as_written is 'Where the source names no single country ("Lào; Thái Lan"): kept as written, to be clarified (domain rule 15)';

create table partner_alias (
  partner_id uuid not null constraint partner_alias_partner_fk references partner on delete cascade,
  alias      text not null,
  constraint partner_alias_pk primary key (partner_id, alias)
);
comment on table partner_alias is 'Other spellings of a partner: Khăm Muồn, Khăm Muộn';
create index partner_search_ix on partner using gin (search_key(name) gin_trgm_ops);
