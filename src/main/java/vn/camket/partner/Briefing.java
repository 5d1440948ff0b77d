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

	/**
	 * Where little is running and little is open, there is room for more of the others.
	 */
	public static Briefing of(Relationship relationship) {
		Part<AgreementLine> running = Part.of(relationship.running(), RUNNING);
		Part<CommitmentLine> open = Part.of(relationship.open(), OPEN);
		int room = RUNNING - running.shown().size() + 2 * (OPEN - open.shown().size());
		return new Briefing(running, open, Part.of(relationship.obstacles(), FEW),
				Part.of(relationship.promises(), FEW), Part.of(relationship.contacts(), CONTACTS),
				Part.of(relationship.others(), OTHERS + room));
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
