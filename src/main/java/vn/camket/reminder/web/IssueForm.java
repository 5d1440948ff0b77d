package vn.camket.reminder.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Under which number and on which day a letter was issued.
 *
 * @param issuedOn as typed
 */
record IssueForm(@NotBlank @Size(max = 50) @Nullable String number, @NotBlank @Nullable String issuedOn) {

	static final IssueForm EMPTY = new IssueForm(null, null);

}
