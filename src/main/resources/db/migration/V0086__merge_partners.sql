alter table partner add column merged_into uuid constraint partner_merged_into_fk references partner
  constraint partner_merged_into_ck check (merged_into <> id);
comment on column partner.merged_into is 'The partner that it turned out to be; it is in no list any more, its names are other spellings of that one';
create index partner_foreign_search_ix on partner using gin (search_key(name_foreign) gin_trgm_ops);
create index partner_alias_search_ix on partner_alias using gin (search_key(alias) gin_trgm_ops);
