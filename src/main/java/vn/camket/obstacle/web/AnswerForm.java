package vn.camket.obstacle.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.obstacle.Answer;
import vn.camket.shared.web.Rows;

/**
 * What is typed to answer an obstacle, or to record UBND tỉnh's answer.
 *
 * @param documentOn as typed
 * @param alike whether it answers all that were put together
 */
record AnswerForm(@NotBlank @Size(max = 4000) @Nullable String text, @Size(max = 50) @Nullable String documentNumber,
		@Nullable String documentOn, @Nullable Boolean alike) {

	static final AnswerForm EMPTY = new AnswerForm(null, null, null, true);

	Answer toAnswer() {
		return new Answer(Objects.requireNonNull(this.text), this.documentNumber, Rows.date(this.documentOn));
	}

}
