package vn.camket.plan.annex;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.camket.plan.Assignment;
import vn.camket.plan.TaskTime;

/**
 * An annex as it was understood.
 *
 * @param tasks in its order
 * @param unknownNames names that nobody could be found for, each once
 * @param unknownTimes words for time that are not known, each once, with what they most
 * likely mean
 * @param unread headings of columns that are not taken over
 */
public record AnnexDraft(List<Task> tasks, List<String> unknownNames, Map<String, Optional<TaskTime>> unknownTimes,
		List<String> unread) {

	/**
	 * A task of the annex.
	 *
	 * @param time what its words mean; empty where that is not known
	 * @param outputs expected products; none where the cell is empty
	 */
	public record Task(AnnexLine line, List<Party> leads, List<Party> coordinators, Optional<TaskTime> time,
			List<String> outputs) {
	}

	/**
	 * Somebody named in a cell.
	 *
	 * @param who whom the words name; empty where that is not known
	 */
	public record Party(String wording, Optional<Assignment> who) {
	}

}
