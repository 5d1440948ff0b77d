package vn.camket.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * An account as a row of a workbook has it.
 *
 * @param firstPassword to be replaced at the first sign-in; {@code null} where it is
 * handed out later
 */
record AccountRow(@NotNull @Valid @Nullable AccountForm account, @Nullable String firstPassword) {
}
