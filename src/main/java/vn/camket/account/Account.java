package vn.camket.account;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.persistence.AbstractEntity;

/**
 * An account: one role and at most one agency. Its visits stand in the same table and are
 * {@link SignInLog}'s, so that signing in is no change that an administrator would
 * collide with.
 */
@Entity
class Account extends AbstractEntity {

	@Column(updatable = false)
	private String username;

	private String displayName;

	@Enumerated(EnumType.STRING)
	private Role role;

	private @Nullable UUID agencyId;

	private String passwordHash;

	private boolean mustChangePassword;

	private Instant passwordChangedAt;

	private int accessVersion;

	private @Nullable Instant disabledAt;

	/** When it was last put into use again; {@code null} if never. */
	private @Nullable Instant inUseSince;

	private @Nullable Instant secondFactorSince;

	@Column(updatable = false)
	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected Account() {
	}

	Account(String username, String displayName, Role role, @Nullable UUID agencyId, Instant createdAt) {
		this.username = username;
		this.createdAt = createdAt;
		this.passwordChangedAt = createdAt;
		describe(displayName, role, agencyId);
		this.passwordHash = "";
	}

	void describe(String displayName, Role role, @Nullable UUID agencyId) {
		if (role.belongsToAgency() && agencyId == null) {
			throw new IllegalArgumentException(role + " needs an agency");
		}
		if (!displayName.equals(this.displayName) || role != this.role || !Objects.equals(agencyId, this.agencyId)) {
			this.displayName = displayName;
			this.role = role;
			this.agencyId = agencyId;
			endSessions();
		}
	}

	/**
	 * Sets a password that its owner has to change at the next sign-in.
	 */
	void giveOneTimePassword(String hash, Instant at) {
		changePassword(hash, at);
		this.mustChangePassword = true;
	}

	void changePassword(String hash, Instant at) {
		this.passwordHash = hash;
		this.passwordChangedAt = at;
		this.mustChangePassword = false;
		endSessions();
	}

	void disable(Instant at) {
		if (this.disabledAt == null) {
			this.disabledAt = at;
			endSessions();
		}
	}

	void enable(Instant at) {
		this.disabledAt = null;
		this.inUseSince = at;
	}

	void turnOnSecondFactor(Instant at) {
		this.secondFactorSince = at;
		endSessions();
	}

	/**
	 * @param mustChangePassword because the password was chosen as one of two factors
	 */
	void turnOffSecondFactor(boolean mustChangePassword) {
		this.secondFactorSince = null;
		this.mustChangePassword |= mustChangePassword;
		endSessions();
	}

	boolean hasSecondFactor() {
		return this.secondFactorSince != null;
	}

	/** Sessions remember the number with which they began. */
	private void endSessions() {
		this.accessVersion++;
	}

	String getUsername() {
		return this.username;
	}

	String getDisplayName() {
		return this.displayName;
	}

	Role getRole() {
		return this.role;
	}

	@Nullable UUID getAgencyId() {
		return this.agencyId;
	}

	String getPasswordHash() {
		return this.passwordHash;
	}

	boolean isMustChangePassword() {
		return this.mustChangePassword;
	}

	Instant getPasswordChangedAt() {
		return this.passwordChangedAt;
	}

	int getAccessVersion() {
		return this.accessVersion;
	}

	boolean isDisabled() {
		return this.disabledAt != null;
	}

}
