-- An officer's first page tells which agreements have changed since the last visit.
create index agreement_updated_ix on agreement (updated_at desc) where archived_at is null;
