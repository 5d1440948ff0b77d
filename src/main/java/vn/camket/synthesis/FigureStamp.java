package vn.camket.synthesis;

import java.time.Instant;

import vn.camket.consolidation.Figures;

/**
 * Figures as they stood in an exported file.
 *
 * @param code as it is printed on the file
 * @param actor the office that took the file
 * @param intact whether the stored figures still have the checksum they were stored with
 */
public record FigureStamp(String code, Instant at, String actor, Figures figures, boolean intact) {
}
