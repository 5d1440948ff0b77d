-- Agencies merge, split, change names and end (domain rule 11): what happened, by which document, and what each was called before.
create table reorganisation (
  id              uuid primary key,
  kind            text not null constraint reorganisation_kind_ck check (kind in ('RENAME', 'MERGE', 'SPLIT', 'DISSOLVE')),
  happened_on     date not null,
  document_number text,
  document_on     date,
  document_issuer text,
  reason          text,
  recorded_at     timestamptz not null
);
comment on table reorganisation is 'Sắp xếp of agencies; happened_on is the first day of the new order';

create table agency_succession (
  reorganisation_id uuid not null constraint agency_succession_reorganisation_fk references reorganisation,
  former_id         uuid not null constraint agency_succession_former_fk references agency,
  successor_id      uuid constraint agency_succession_successor_fk references agency,
  constraint agency_succession_uq unique nulls not distinct (reorganisation_id, former_id, successor_id)
);
comment on table agency_succession is 'Which agency followed which; several may follow one that was split';
create index agency_succession_former_ix on agency_succession (former_id);
create index agency_succession_successor_ix on agency_succession (successor_id);

create table agency_name (
  id         bigint generated always as identity primary key,
  agency_id  uuid not null constraint agency_name_agency_fk references agency,
  name       text not null,
  short_name text not null,
  valid_to   date not null,
  constraint agency_name_uq unique (agency_id, valid_to)
);
comment on table agency_name is 'Former names of an agency, each to its last day';

create function agency_name_on(agency uuid, day date) returns text language sql stable parallel safe
  begin atomic
    select coalesce((select n.name from agency_name n where n.agency_id = agency and n.valid_to >= day order by n.valid_to limit 1),
                    (select y.name from agency y where y.id = agency));
  end;
comment on function agency_name_on(uuid, date) is 'What an agency was called on a day';

alter table agency
  add column alternate_officer text,
  add column alternate_contact text,
  add column approver text,
  add column approver_contact text;
comment on column agency.alternate_officer is 'Who stands in for the focal officer';
comment on column agency.approver is 'Who signs the agency''s reports';

call log_changes_of('agency_succession', 'AGENCY', 'former_id', '{reorganisation_id,former_id,successor_id}');
call log_changes_of('agency_name', 'AGENCY', 'agency_id', '{id}');
