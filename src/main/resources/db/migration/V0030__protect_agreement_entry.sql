alter table agreement add column creation_key uuid constraint agreement_creation_key_uq unique;
comment on column agreement.creation_key is 'Given out with the empty form: sending it twice makes one record';

-- Parties are rewritten place by place: exchanging two of them is unique only once both are written.
alter table agreement_partner drop constraint agreement_partner_uq;
alter table agreement_partner add constraint agreement_partner_uq unique (agreement_id, partner_id) deferrable initially deferred;

comment on column agreement_state_span.ends_on is 'Last day that the term running in this span may last (of a date known in part, the last possible day)';
