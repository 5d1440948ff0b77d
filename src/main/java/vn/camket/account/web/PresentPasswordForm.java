package vn.camket.account.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The password once more, before something that weakens the account.
 */
record PresentPasswordForm(@NotBlank @Nullable String password) {

	@Override
	public String toString() {
		return "PresentPasswordForm";
	}

}
