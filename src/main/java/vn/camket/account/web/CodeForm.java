package vn.camket.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A code of the telephone, or one from paper.
 */
record CodeForm(@NotBlank @Size(max = 40) @Nullable String code) {

	@Override
	public String toString() {
		return "CodeForm";
	}

}
