package vn.camket.reminder.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is typed for a letter that urges.
 *
 * @param ids the reports ticked on the board
 * @param answerBy as typed
 */
record UrgingForm(@Size(max = 400) List<UUID> ids, @NotBlank @Nullable String answerBy,
		@Size(max = 200) @Nullable String signerTitle, @Size(max = 100) @Nullable String signerName) {

	UrgingForm {
		ids = (ids != null) ? ids.stream().filter(Objects::nonNull).distinct().toList() : List.of();
	}

}
