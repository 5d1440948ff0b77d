package vn.camket.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/**
 * Keeps passkeys beside the accounts that they belong to.
 */
@Repository
class PasskeyStore implements UserCredentialRepository {

	private final JdbcClient database;

	PasskeyStore(JdbcClient database) {
		this.database = database;
	}

	@Override
	public void save(CredentialRecord passkey) {
		this.database
			.sql("""
					insert into passkey (account_id, label, credential_id, public_key, signature_count, user_verified, backup_eligible,
					                     backup_state, transports, attestation_object, attestation_client_data, created_at, last_used_at)
					values (:account, :label, :credential, :publicKey, :count, :verified, :eligible, :backup, :transports, :attestation,
					        :clientData, :created, :used)
					on conflict (credential_id) do update
					   set signature_count = excluded.signature_count, backup_state = excluded.backup_state,
					       last_used_at = excluded.last_used_at""")
			.param("account", PasskeyOwners.account(passkey.getUserEntityUserId()))
			.param("label", passkey.getLabel())
			.param("credential", passkey.getCredentialId().getBytes())
			.param("publicKey", passkey.getPublicKey().getBytes())
			.param("count", passkey.getSignatureCount())
			.param("verified", passkey.isUvInitialized())
			.param("eligible", passkey.isBackupEligible())
			.param("backup", passkey.isBackupState())
			.param("transports",
					passkey.getTransports()
						.stream()
						.map(AuthenticatorTransport::getValue)
						.sorted()
						.toArray(String[]::new))
			.param("attestation", bytes(passkey.getAttestationObject()))
			.param("clientData", bytes(passkey.getAttestationClientDataJSON()))
			.param("created", utc(passkey.getCreated()))
			.param("used", utc(passkey.getLastUsed()))
			.update();
	}

	@Override
	public void delete(Bytes credentialId) {
		this.database.sql("delete from passkey where credential_id = ?").param(credentialId.getBytes()).update();
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
		return this.database.sql("select * from passkey where credential_id = ?")
			.param(credentialId.getBytes())
			.query(PasskeyStore::passkey)
			.optional()
			.orElse(null);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes userId) {
		return this.database.sql("select * from passkey where account_id = ?")
			.param(PasskeyOwners.account(userId))
			.query(PasskeyStore::passkey)
			.list();
	}

	private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
		return ImmutableCredentialRecord.builder()
			.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
			.userEntityUserId(PasskeyOwners.handle(row.getObject("account_id", UUID.class)))
			.label(row.getString("label"))
			.credentialId(new Bytes(row.getBytes("credential_id")))
			.publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
			.signatureCount(row.getLong("signature_count"))
			.uvInitialized(row.getBoolean("user_verified"))
			.backupEligible(row.getBoolean("backup_eligible"))
			.backupState(row.getBoolean("backup_state"))
			.transports(transports((String[]) row.getArray("transports").getArray()))
			.attestationObject(new Bytes(row.getBytes("attestation_object")))
			.attestationClientDataJSON(new Bytes(row.getBytes("attestation_client_data")))
			.created(row.getObject("created_at", OffsetDateTime.class).toInstant())
			.lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
			.build();
	}

	private static Set<AuthenticatorTransport> transports(String[] names) {
		return Arrays.stream(names).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet());
	}

	private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
		return (bytes != null) ? bytes.getBytes() : null;
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
