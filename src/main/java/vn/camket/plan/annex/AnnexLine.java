package vn.camket.plan.annex;

import org.jspecify.annotations.Nullable;

/**
 * A task as a row of the annex has it, words only.
 *
 * @param section the heading under which it stands
 * @param ordinal as numbered; empty where the row has no number
 */
public record AnnexLine(@Nullable String section, String ordinal, String title, String leads, String coordinators,
		String time, String outputs) {

	AnnexLine followedBy(AnnexLine rest) {
		return new AnnexLine(this.section, this.ordinal, join(this.title, rest.title), join(this.leads, rest.leads),
				join(this.coordinators, rest.coordinators), join(this.time, rest.time),
				join(this.outputs, rest.outputs));
	}

	private static String join(String first, String second) {
		return first.isEmpty() ? second : second.isEmpty() || first.equals(second) ? first : first + "\n" + second;
	}

}
