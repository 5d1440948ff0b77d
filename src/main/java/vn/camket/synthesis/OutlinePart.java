package vn.camket.synthesis;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The paragraphs about one task, or those of a section that is not about tasks.
 *
 * @param ordinal of the task in its plan
 */
public record OutlinePart(@Nullable UUID taskId, @Nullable String ordinal, @Nullable String title,
		List<Paragraph> paragraphs) {
}
