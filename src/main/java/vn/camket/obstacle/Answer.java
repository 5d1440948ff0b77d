package vn.camket.obstacle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An answer to an obstacle.
 *
 * @param documentNumber số, ký hiệu of the document that it was given by
 */
public record Answer(String text, @Nullable String documentNumber, @Nullable LocalDate documentOn) {
}
