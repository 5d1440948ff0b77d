package vn.camket.partner;

import java.util.List;

import vn.camket.agreement.AgreementLine;
import vn.camket.commitment.CommitmentLine;
import vn.camket.commitment.PromiseLine;
import vn.camket.obstacle.ObstacleLine;

/**
 * What of a {@link Relationship} a leader reads before a visit: as much as two pages
 * hold, with the number of what is left out.
 */
public record Briefing(Part<AgreementLine> running, Part<CommitmentLine> open, Part<ObstacleLine> obstacles,
		Part<PromiseLine> promises, Part<Contact> contacts, Part<AgreementLine> others) {

	private static final int RUNNING = 7;

	private static final int OPEN = 4;

	private static final int FEW = 3;

	private static final int CONTACTS = 4;

	private static final int OTHERS = 4;

	/** Of both pages, without headings. */
	private static final int LINES = 60;

	private static final int SIGNS_IN_A_LINE = 80;

	/** As much of a title as is shown, with its state. */
	private static final int LONGEST = 130;

	/**
	 * What is not running fills the room that the other parts leave.
	 */
	public static Briefing of(Relationship relationship) {
		Part<AgreementLine> running = Part.of(relationship.running(), RUNNING);
		Part<CommitmentLine> open = Part.of(relationship.open(), OPEN);
		Part<ObstacleLine> obstacles = Part.of(relationship.obstacles(), FEW);
		Part<PromiseLine> promises = Part.of(relationship.promises(), FEW);
		Part<Contact> contacts = Part.of(relationship.contacts(), CONTACTS);
		int taken = 3 * running.shown().size() + 5 * open.shown().size()
				+ 2 * (obstacles.shown().size() + promises.shown().size() + contacts.shown().size());
		return new Briefing(running, open, obstacles, promises, contacts,
				Part.of(relationship.others(), fitting(relationship.others(), LINES - taken)));
	}

	private static int fitting(List<AgreementLine> others, int lines) {
		int room = lines;
		int fitting = 0;
		while (fitting < others.size() && room > 0) {
			room -= 1 + Math.min(others.get(fitting).title().length(), LONGEST) / SIGNS_IN_A_LINE;
			fitting++;
		}
		return Math.max(OTHERS, fitting);
	}

	/**
	 * The first of a list.
	 *
	 * @param more how many there are besides
	 */
	public record Part<T>(List<T> shown, int more) {

		static <T> Part<T> of(List<T> all, int most) {
			List<T> shown = all.subList(0, Math.min(most, all.size()));
			return new Part<>(shown, all.size() - shown.size());
		}

		/** How many there are in all. */
		public int total() {
			return this.shown.size() + this.more;
		}

	}

}
