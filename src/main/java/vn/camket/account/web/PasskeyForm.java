package vn.camket.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the owner calls the device, and the password once more.
 */
record PasskeyForm(@NotBlank @Size(max = 60) @Nullable String label, @NotBlank @Nullable String password) {

	@Override
	public String toString() {
		return "PasskeyForm";
	}

}
