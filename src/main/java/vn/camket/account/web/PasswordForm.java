package vn.camket.account.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The present password and a new one, typed twice.
 */
record PasswordForm(@NotBlank @Nullable String current, @NotBlank @Nullable String chosen,
		@NotBlank @Nullable String repeated) {

	static PasswordForm empty() {
		return new PasswordForm(null, null, null);
	}

	boolean isRepeatedAlike() {
		return this.chosen == null || this.repeated == null || this.chosen.equals(this.repeated);
	}

	@Override
	public String toString() {
		return "PasswordForm";
	}

}
