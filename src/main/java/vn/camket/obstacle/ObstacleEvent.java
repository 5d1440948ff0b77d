package vn.camket.obstacle;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done about an obstacle.
 *
 * @param actor the office that did it
 * @param documentNumber số, ký hiệu of the document by which it was done
 */
public record ObstacleEvent(ObstacleEventKind kind, Instant at, String actor, @Nullable String comment,
		@Nullable String documentNumber, @Nullable LocalDate documentOn) {
}
