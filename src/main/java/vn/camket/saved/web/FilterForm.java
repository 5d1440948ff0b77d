package vn.camket.saved.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A filter to keep and what to call it.
 */
record FilterForm(@NotNull @Pattern(regexp = "(/[a-z0-9-]+)+") @Nullable String list,
		@NotNull @Pattern(regexp = "\\?[^\\s#]*") @Size(max = 2000) @Nullable String query,
		@NotBlank @Size(max = 80) @Nullable String name) {

}
