package vn.camket.plan;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an officer keeps of a task.
 *
 * @param sectionId the part of the plan under which it stands, if any
 * @param ordinal STT, as the plan numbers it
 * @param shortTitle our abridgement, for menus and table heads
 * @param areas places that it is about
 */
public record TaskContent(@Nullable UUID sectionId, String ordinal, String title, String shortTitle, TaskTime time,
		@Nullable String note, List<String> areas, List<Assignment> leads, List<Assignment> coordinators,
		List<Expected> outputs) {

	/**
	 * Our abridgement of a task's words, until somebody writes a better one: whole words
	 * from the beginning.
	 */
	public static String abridge(String title, int longest) {
		if (title.length() <= longest) {
			return title;
		}
		int end = title.lastIndexOf(' ', longest);
		return title.substring(0, (end > 0) ? end : longest).replaceAll("[,;:.\\s]+$", "") + "…";
	}

	/**
	 * A product that the task is to have.
	 *
	 * @param id {@code null} for one that is not stored yet
	 */
	public record Expected(@Nullable UUID id, String label) {
	}

}
