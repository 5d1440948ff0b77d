package vn.camket.synthesis;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A section of the narrative.
 */
public record OutlineGroup(OutlineSection section, List<OutlinePart> parts) {

	/**
	 * Paragraphs of all its parts.
	 */
	public List<Paragraph> paragraphs() {
		return this.parts.stream().flatMap((part) -> part.paragraphs().stream()).toList();
	}

	/**
	 * The section with what is about one task alone.
	 * @param taskId {@code null} for what is about none
	 */
	public OutlineGroup about(@Nullable UUID taskId) {
		return new OutlineGroup(this.section,
				this.parts.stream().filter((part) -> Objects.equals(part.taskId(), taskId)).toList());
	}

	/**
	 * How many of them a source has left behind.
	 */
	public long stale() {
		return paragraphs().stream().filter(Paragraph::isStale).count();
	}

}
