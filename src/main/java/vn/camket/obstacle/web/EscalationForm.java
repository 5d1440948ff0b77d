package vn.camket.obstacle.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.obstacle.EscalationContent;

/**
 * What is typed for a tờ trình.
 *
 * @param ids the obstacles that it bundles
 */
record EscalationForm(@NotEmpty @Size(max = 100) List<UUID> ids, @NotBlank @Size(max = 500) @Nullable String subject,
		@NotBlank @Size(max = 500) @Nullable String addressees, @NotBlank @Size(max = 4000) @Nullable String proposals,
		@Size(max = 200) @Nullable String signerTitle, @Size(max = 100) @Nullable String signerName) {

	EscalationForm {
		ids = (ids != null) ? ids.stream().filter(Objects::nonNull).distinct().toList() : List.of();
	}

	EscalationContent toContent() {
		return new EscalationContent(Objects.requireNonNull(this.subject), Objects.requireNonNull(this.addressees),
				Objects.requireNonNull(this.proposals), this.signerTitle, this.signerName);
	}

}
