package vn.camket.account;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import vn.camket.agency.AgencyOption;
import vn.camket.shared.web.CurrentUser;

/**
 * Who is signed in: the principal of a session.
 */
public final class SignedInAccount implements UserDetails, CredentialsContainer, CurrentUser {

	@Serial
	private static final long serialVersionUID = 1L;

	private final UUID id;

	private final String username;

	private final String displayName;

	private final Role role;

	private final @Nullable UUID agencyId;

	private final @Nullable String agencyCode;

	private final @Nullable String agencyName;

	private final boolean enabled;

	private final boolean mustChangePassword;

	private final boolean secondFactor;

	private final boolean awaitsCode;

	/** In whose place the account works; {@code null} in its own. */
	private final @Nullable UUID delegationId;

	private final int accessVersion;

	private @Nullable String passwordHash;

	SignedInAccount(Account account, @Nullable AgencyOption agency, boolean mustChangePassword) {
		this.id = account.getId();
		this.username = account.getUsername();
		this.displayName = account.getDisplayName();
		this.role = account.getRole();
		this.agencyId = account.getAgencyId();
		this.agencyCode = (agency != null) ? agency.code() : null;
		this.agencyName = (agency != null) ? agency.shortName() : null;
		this.enabled = !account.isDisabled();
		this.mustChangePassword = mustChangePassword;
		this.secondFactor = account.hasSecondFactor();
		this.awaitsCode = account.hasSecondFactor();
		this.delegationId = null;
		this.accessVersion = account.getAccessVersion();
		this.passwordHash = account.getPasswordHash();
	}

	/**
	 * @param before who it is and stays
	 * @param office whose role and agency it has
	 */
	private SignedInAccount(SignedInAccount before, SignedInAccount office, String displayName,
			@Nullable UUID delegationId, boolean mustChangePassword, boolean secondFactor, boolean awaitsCode) {
		this.id = before.id;
		this.username = before.username;
		this.displayName = displayName;
		this.role = office.role;
		this.agencyId = office.agencyId;
		this.agencyCode = office.agencyCode;
		this.agencyName = office.agencyName;
		this.delegationId = delegationId;
		this.enabled = before.enabled;
		this.mustChangePassword = mustChangePassword;
		this.secondFactor = secondFactor;
		this.awaitsCode = awaitsCode;
		this.accessVersion = before.accessVersion;
		this.passwordHash = null;
	}

	/**
	 * The same, now that the code of the second factor was right.
	 */
	SignedInAccount afterCode() {
		return new SignedInAccount(this, this, this.displayName, null, this.mustChangePassword, this.secondFactor,
				false);
	}

	/**
	 * The same, known by the province's provider: no password of ours has to be chosen.
	 * @param secondFactor whether the provider asked for a second factor
	 */
	SignedInAccount knownElsewhere(boolean secondFactor) {
		return new SignedInAccount(this, this, this.displayName, null, false, secondFactor || this.secondFactor,
				this.awaitsCode && !secondFactor);
	}

	/**
	 * The same person in another's place, under the names of both.
	 */
	SignedInAccount inPlaceOf(SignedInAccount absent, UUID delegation) {
		return new SignedInAccount(this, absent, this.displayName + " (thay " + absent.displayName + ")", delegation,
				this.mustChangePassword, this.secondFactor, false);
	}

	/**
	 * Whether the account works in another's place.
	 */
	@Override
	public boolean isDeputy() {
		return this.delegationId != null;
	}

	@Nullable UUID delegationId() {
		return this.delegationId;
	}

	public UUID id() {
		return this.id;
	}

	public Role role() {
		return this.role;
	}

	/**
	 * Key of the account's agency, or {@code null} for an account of none.
	 */
	public @Nullable UUID agencyId() {
		return this.agencyId;
	}

	/**
	 * The agency of an account that works for one.
	 * @throws IllegalStateException if it works for none
	 */
	public UUID requiredAgencyId() {
		if (this.agencyId == null) {
			throw new IllegalStateException(this.username + " belongs to no agency");
		}
		return this.agencyId;
	}

	/**
	 * Whether the account edits for this agency: staff or head of it, nobody else.
	 */
	public boolean worksFor(@Nullable UUID agency) {
		return this.role.belongsToAgency() && agency != null && agency.equals(this.agencyId);
	}

	/**
	 * Whether the account may read what any agency reports.
	 */
	public boolean seesAllReports() {
		return this.role == Role.OFFICER || this.role == Role.LEADER || this.role == Role.ADMIN;
	}

	@Override
	public String displayName() {
		return this.displayName;
	}

	@Override
	public @Nullable String agencyName() {
		return this.agencyName;
	}

	public @Nullable String agencyCode() {
		return this.agencyCode;
	}

	/**
	 * Whether the password in use was given out and must be changed before anything else.
	 */
	public boolean mustChangePassword() {
		return this.mustChangePassword;
	}

	/**
	 * Whether a code is asked for beside the password.
	 */
	public boolean hasSecondFactor() {
		return this.secondFactor;
	}

	/**
	 * Whether only the password was given yet: until the code is, the account may do
	 * nothing.
	 */
	public boolean awaitsCode() {
		return this.awaitsCode;
	}

	/**
	 * The account's access version when the session began.
	 */
	int accessVersion() {
		return this.accessVersion;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.awaitsCode ? List.of() : List.of(new SimpleGrantedAuthority("ROLE_" + this.role.name()));
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.username;
	}

	@Override
	public boolean isEnabled() {
		return this.enabled;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SignedInAccount that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
