package vn.camket.account;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/**
 * The accounts as passkeys know them: the handle that a device keeps is the account's
 * key. Administrators make accounts; nothing here does.
 */
@Repository
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

	private final JdbcClient database;

	PasskeyOwners(JdbcClient database) {
		this.database = database;
	}

	static Bytes handle(UUID account) {
		return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
			.putLong(account.getMostSignificantBits())
			.putLong(account.getLeastSignificantBits())
			.array());
	}

	static UUID account(Bytes handle) {
		ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
		return new UUID(bytes.getLong(), bytes.getLong());
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
		return find("id = ?", account(id));
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
		return find("username = ?", username);
	}

	@Override
	public void save(PublicKeyCredentialUserEntity owner) {
		throw new UnsupportedOperationException("Administrators make accounts");
	}

	@Override
	public void delete(Bytes id) {
		throw new UnsupportedOperationException("Administrators end accounts");
	}

	private @Nullable PublicKeyCredentialUserEntity find(String condition, Object value) {
		return this.database.sql("select id, username, display_name from account where " + condition)
			.param(value)
			.query(PasskeyOwners::owner)
			.optional()
			.orElse(null);
	}

	private static PublicKeyCredentialUserEntity owner(ResultSet row, int number) throws SQLException {
		return ImmutablePublicKeyCredentialUserEntity.builder()
			.id(handle(row.getObject("id", UUID.class)))
			.name(row.getString("username"))
			.displayName(row.getString("display_name"))
			.build();
	}

}
