create table agency (
  id            uuid primary key default uuidv7(),
  version       bigint not null default 0,
  code          text not null constraint agency_code_uq unique
                constraint agency_code_ck check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  official_code text constraint agency_official_code_uq unique,
  gso_code      text constraint agency_gso_code_uq unique,
  name          text collate "vi-x-icu" not null,
  short_name    text collate "vi-x-icu" not null,
  kind          text not null constraint agency_kind_ck check (kind in
                ('DEPARTMENT', 'BOARD', 'SECTOR', 'MASS_ORGANISATION', 'WARD', 'COMMUNE', 'CENTRAL', 'OTHER')),
  parent_id     uuid constraint agency_parent_fk references agency,
  border        boolean not null default false,
  focal_officer text,
  phone         text,
  email         text,
  valid_from    date,
  valid_to      date,
  successor_id  uuid constraint agency_successor_fk references agency,
  sort_order    integer not null default 0,
  source        text,
  verified      boolean not null default true,
  constraint agency_validity_ck check (valid_from is null or valid_to is null or valid_from <= valid_to),
  constraint agency_border_ck check (not border or kind = 'COMMUNE')
);
comment on table agency is 'Cơ quan, đơn vị, địa phương: whoever leads tasks, signs agreements or owes reports';
comment on column agency.official_code is 'Mã định danh under Quyết định 20/2020/QĐ-TTg';
comment on column agency.gso_code is 'Code of the commune or ward in the statistics office''s list';
comment on column agency.valid_to is 'Last day on which the agency exists; null while it lives';
comment on column agency.verified is 'False while its source is recalled and nobody has confirmed it ("chưa đối chiếu")';

create table agency_alias (
  agency_id uuid not null constraint agency_alias_agency_fk references agency on delete cascade,
  alias     text not null,
  constraint agency_alias_pk primary key (agency_id, alias)
);
comment on table agency_alias is 'Other ways in which documents name an agency';

create table agency_group (
  id         uuid primary key default uuidv7(),
  code       text not null constraint agency_group_code_uq unique,
  name       text collate "vi-x-icu" not null,
  note       text,
  sort_order integer not null default 0
);
comment on table agency_group is 'Nhóm cơ quan: "Các sở, ban, ngành, địa phương" and the like; may lead a task (domain rule 1)';

create table agency_group_member (
  id         bigint generated always as identity primary key,
  group_id   uuid not null constraint agency_group_member_group_fk references agency_group,
  agency_id  uuid not null constraint agency_group_member_agency_fk references agency,
  valid_from date,
  valid_to   date,
  constraint agency_group_member_excl exclude using gist
    (group_id with =, agency_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table agency_group_member is 'Who belongs to a group, from and to which day (both included; null is open)';
create index agency_group_member_agency_ix on agency_group_member (agency_id);

create index agency_search_ix on agency using gin (search_key(name || ' ' || short_name) gin_trgm_ops);
