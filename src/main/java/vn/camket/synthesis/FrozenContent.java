package vn.camket.synthesis;

import java.util.List;

/**
 * What is kept of the narrative when the report is finalised.
 */
record FrozenContent(Letter letter, List<OutlineGroup> sections) {
}
