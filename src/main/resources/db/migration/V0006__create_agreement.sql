-- Dates known in part: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD', kept as they are known (domain rule 14). In the C collation they sort as dates do.
create domain partial_date as text collate "C"
  constraint partial_date_ck check (value ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');

create table cooperation_field (
  code       text primary key,
  name       text collate "vi-x-icu" not null constraint cooperation_field_name_uq unique,
  sort_order integer not null
);
comment on table cooperation_field is 'Lĩnh vực hợp tác';

create sequence agreement_register_number_seq;
comment on sequence agreement_register_number_seq is 'Running part of register numbers; never goes back, so that no number is used twice (domain rule 9)';

create table agreement (
  id                       uuid primary key default uuidv7(),
  version                  bigint not null default 0,
  register_number          text not null constraint agreement_register_number_uq unique,
  instrument_kind          text not null constraint agreement_instrument_kind_ck check (instrument_kind in
                           ('TREATY', 'AGREEMENT', 'LEADERS_STATEMENT', 'OUTSIDE_LAW')),
  title                    text collate "vi-x-icu" not null,
  title_foreign            text,
  type                     text constraint agreement_type_ck check (type in
                           ('AGREEMENT', 'COMMUNIQUE', 'DECLARATION', 'LETTER_OF_INTENT', 'MEMORANDUM_OF_UNDERSTANDING', 'AGREED_MINUTES',
                            'EXCHANGE_OF_LETTERS', 'COOPERATION_PROGRAMME', 'COOPERATION_PLAN', 'OTHER_NAME')),
  type_as_written          text,
  signing_level            text constraint agreement_signing_level_ck check (signing_level in
                           ('PROVINCIAL_COUNCIL', 'PROVINCIAL_COMMITTEE', 'DEPARTMENT', 'BORDER_COMMUNE', 'ORGANISATION', 'SEVERAL_AGENCIES',
                            'FORMER_DISTRICT')),
  signing_level_as_written text,
  signature                text not null constraint agreement_signature_ck check (signature in ('NOT_SIGNED', 'SIGNED', 'UNCONFIRMED')),
  our_signatory            text,
  our_signer               text,
  our_signer_title         text,
  signing_place            text,
  signed_on                partial_date,
  effective_on             partial_date,
  expires_on               partial_date,
  unlimited                boolean not null default false,
  term                     text,
  renewal_rule             text,
  tacit_renewal_years      integer constraint agreement_tacit_renewal_ck check (tacit_renewal_years between 1 and 50),
  languages                text,
  fields_as_written        text,
  lead_agency_id           uuid constraint agreement_lead_agency_fk references agency,
  lead_as_written          text,
  our_focal_point          text,
  partner_focal_point      text,
  objective                text,
  summary                  text,
  approval_number          text,
  approval_on              date,
  approval_body            text,
  archive_place            text,
  budget_planned           numeric(18, 0) constraint agreement_budget_planned_ck check (budget_planned >= 0),
  budget_spent             numeric(18, 0) constraint agreement_budget_spent_ck check (budget_spent >= 0),
  budget_source            text,
  inherited                boolean not null default false,
  tags                     text,
  note                     text,
  source                   text,
  archived_at              timestamptz,
  archived_by              uuid constraint agreement_archived_by_fk references account,
  archive_reason           text,
  created_at               timestamptz not null default now(),
  created_by               uuid constraint agreement_created_by_fk references account,
  updated_at               timestamptz not null default now(),
  updated_by               uuid constraint agreement_updated_by_fk references account,
  constraint agreement_term_ck check (not (unlimited and expires_on is not null)),
  constraint agreement_archived_ck check ((archived_at is null) = (archive_reason is null))
);
comment on table agreement is 'Thỏa thuận quốc tế and the other instruments of the register';
comment on column agreement.type_as_written is 'The name the text bears, where it is "tên gọi khác" or as an imported source wrote it';
comment on column agreement.unlimited is '"Không thời hạn" was agreed; an unknown expiry is neither';
comment on column agreement.tacit_renewal_years is 'The term rolls on by so many years unless somebody gives notice';
comment on column agreement.inherited is 'Signed by a former district, inherited by the province (Nghị định 177/2025/NĐ-CP Điều 3): a mark beside the state';
create index agreement_lead_agency_ix on agreement (lead_agency_id);

create table agreement_partner (
  agreement_id uuid not null constraint agreement_partner_agreement_fk references agreement on delete cascade,
  position     integer not null,
  partner_id   uuid not null constraint agreement_partner_partner_fk references partner,
  signer       text,
  signer_title text,
  constraint agreement_partner_pk primary key (agreement_id, position),
  constraint agreement_partner_uq unique (agreement_id, partner_id)
);
create index agreement_partner_partner_ix on agreement_partner (partner_id);
comment on table agreement_partner is 'Bên ký kết nước ngoài, with who signed for it';

create table agreement_field (
  agreement_id uuid not null constraint agreement_field_agreement_fk references agreement on delete cascade,
  field_code   text not null constraint agreement_field_field_fk references cooperation_field,
  constraint agreement_field_pk primary key (agreement_id, field_code)
);
comment on table agreement_field is 'Fields of co-operation of an agreement';
create index agreement_field_field_ix on agreement_field (field_code);

create table agreement_coordinator (
  agreement_id uuid not null constraint agreement_coordinator_agreement_fk references agreement on delete cascade,
  agency_id    uuid not null constraint agreement_coordinator_agency_fk references agency,
  constraint agreement_coordinator_pk primary key (agreement_id, agency_id)
);
comment on table agreement_coordinator is 'Cơ quan phối hợp';
create index agreement_coordinator_agency_ix on agreement_coordinator (agency_id);

create table agreement_relation (
  agreement_id uuid not null constraint agreement_relation_agreement_fk references agreement on delete cascade,
  related_id   uuid not null constraint agreement_relation_related_fk references agreement,
  kind         text not null constraint agreement_relation_kind_ck check (kind in
               ('AMENDS', 'EXTENDS', 'REPLACES', 'IMPLEMENTS', 'FOLLOWS_FROM')),
  constraint agreement_relation_pk primary key (agreement_id, related_id, kind),
  constraint agreement_relation_self_ck check (agreement_id <> related_id)
);
comment on table agreement_relation is 'The agreement amends, extends, replaces, implements or follows from the related one';

-- The derived state (domain rule 5), written by the application whenever the facts change, never typed: for each agreement an unbroken row of
-- spans, so that "the state as of any date" and the facets of a list are one indexed look-up. "Sắp hết hiệu lực" is read off ends_on.
create table agreement_state_span (
  agreement_id uuid not null constraint agreement_state_span_agreement_fk references agreement on delete cascade,
  starts_on    date not null,
  until        date not null,
  state        text not null constraint agreement_state_span_state_ck check (state in
               ('DRAFT', 'NOT_IN_FORCE', 'IN_FORCE', 'PARTLY_SUSPENDED', 'SUSPENDED', 'EXPIRED', 'TERMINATED', 'WITHDRAWN', 'REPLACED', 'INCOMPLETE')),
  ends_on      date,
  constraint agreement_state_span_pk primary key (agreement_id, starts_on),
  constraint agreement_state_span_ck check (starts_on < until)
);
comment on table agreement_state_span is 'State of an agreement from starts_on up to, not including, until (-infinity and infinity where open)';
comment on column agreement_state_span.ends_on is 'Last day of the term that runs in this span, where it is known';

create index agreement_search_ix on agreement using gin (search_key(title || ' ' || coalesce(title_foreign, '') || ' ' || register_number) gin_trgm_ops);
