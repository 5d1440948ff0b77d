create table passkey (
  id                      uuid primary key default uuidv7(),
  account_id              uuid not null constraint passkey_account_fk references account,
  label                   text not null,
  credential_id           bytea not null constraint passkey_credential_uq unique,
  public_key              bytea not null,
  signature_count         bigint not null,
  user_verified           boolean not null,
  backup_eligible         boolean not null,
  backup_state            boolean not null,
  transports              text[] not null,
  attestation_object      bytea,
  attestation_client_data bytea,
  created_at              timestamptz not null,
  last_used_at            timestamptz not null
);
comment on table passkey is 'Passkeys by which the owner of an account signs in without a password (W3C WebAuthn); the secret half stays on the owner''s device';
comment on column passkey.label is 'What the owner calls the device';
comment on column passkey.last_used_at is 'When it was last signed in with; the day of making until then';
create index passkey_account_ix on passkey (account_id);

create or replace function unlogged_columns() returns text[] language sql immutable parallel safe
  return array['version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'creation_key', 'creation_print', 'password_hash',
               'access_version', 'last_sign_in_at', 'visited_at', 'previous_visit_at', 'late_from', 'last_used_at',
               'credential_id', 'public_key', 'signature_count', 'user_verified', 'backup_eligible', 'backup_state', 'transports',
               'attestation_object', 'attestation_client_data'];

call log_changes_of('passkey', 'ACCOUNT', 'account_id', '{id}');
