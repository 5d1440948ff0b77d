package vn.camket.account;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.persistence.AbstractEntity;

/**
 * An account: one role and at most one agency.
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

	private @Nullable Instant disabledAt;

	private @Nullable Instant lastSignInAt;

	private @Nullable Instant visitedAt;

	private @Nullable Instant previousVisitAt;

	@Column(updatable = false)
	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected Account() {
	}

	Account(String username, String displayName, Role role, @Nullable UUID agencyId, Instant createdAt) {
		this.username = username;
		this.createdAt = createdAt;
		describe(displayName, role, agencyId);
		this.passwordHash = "";
	}

	void describe(String displayName, Role role, @Nullable UUID agencyId) {
		if (role.belongsToAgency() && agencyId == null) {
			throw new IllegalArgumentException(role + " needs an agency");
		}
		this.displayName = displayName;
		this.role = role;
		this.agencyId = agencyId;
	}

	/**
	 * Sets a password that its owner has to change at the next sign-in.
	 */
	void giveOneTimePassword(String hash) {
		this.passwordHash = hash;
		this.mustChangePassword = true;
	}

	void changePassword(String hash) {
		this.passwordHash = hash;
		this.mustChangePassword = false;
	}

	void disable(Instant at) {
		if (this.disabledAt == null) {
			this.disabledAt = at;
		}
	}

	void enable() {
		this.disabledAt = null;
	}

	/**
	 * Begins a visit; the one before stays known.
	 */
	void signIn(Instant at) {
		this.lastSignInAt = at;
		this.previousVisitAt = this.visitedAt;
		this.visitedAt = at;
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

	boolean isDisabled() {
		return this.disabledAt != null;
	}

	@Nullable Instant getLastSignInAt() {
		return this.lastSignInAt;
	}

	@Nullable Instant getPreviousVisitAt() {
		return this.previousVisitAt;
	}

}
