package vn.camket.plan;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who leads a task or takes part: an agency, a group, whoever leads agreements, or words
 * that name nobody in particular.
 *
 * @param wording as the plan writes it
 * @param agencyId the agency named
 * @param groupId the group named
 * @param agreementLeads whether it is every agency that leads an agreement (domain rule
 * 2)
 */
public record Assignment(String wording, @Nullable UUID agencyId, @Nullable UUID groupId, boolean agreementLeads) {

	private static final String AGENCY = "agency:";

	private static final String GROUP = "group:";

	private static final String RULE = "rule";

	/**
	 * Words that name nobody in particular.
	 */
	public static Assignment words(String wording) {
		return new Assignment(wording, null, null, false);
	}

	/**
	 * One by the key that {@link #key()} gave.
	 * @param key the key, or {@code null} for words alone
	 * @throws IllegalArgumentException if it is no such key
	 */
	public static Assignment of(String wording, @Nullable String key) {
		if (key == null) {
			return words(wording);
		}
		if (key.startsWith(AGENCY)) {
			return new Assignment(wording, UUID.fromString(key.substring(AGENCY.length())), null, false);
		}
		if (key.startsWith(GROUP)) {
			return new Assignment(wording, null, UUID.fromString(key.substring(GROUP.length())), false);
		}
		if (key.equals(RULE)) {
			return new Assignment(wording, null, null, true);
		}
		throw new IllegalArgumentException(key);
	}

	/**
	 * Names who it is, or {@code null} for words alone.
	 */
	public @Nullable String key() {
		if (this.agencyId != null) {
			return AGENCY + this.agencyId;
		}
		if (this.groupId != null) {
			return GROUP + this.groupId;
		}
		return this.agreementLeads ? RULE : null;
	}

}
