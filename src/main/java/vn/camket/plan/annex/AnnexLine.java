package vn.camket.plan.annex;

import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A task as a row of the annex has it, words only.
 *
 * @param section the heading under which it stands
 * @param ordinal as numbered; empty where the row has no number
 * @param note what stands beside it; {@code null} where nothing does
 */
public record AnnexLine(@Nullable String section, String ordinal, String title, String leads, String coordinators,
		String time, String outputs, @Nullable String note) {

	/** "Như trên", as typed in a cell that says what the one above it says. */
	private static final Pattern AS_ABOVE = Pattern.compile("\\W*(nt|như trên)\\W*|[\"″“”]+",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

	AnnexLine followedBy(AnnexLine rest) {
		return new AnnexLine(this.section, this.ordinal, join(this.title, rest.title), join(this.leads, rest.leads),
				join(this.coordinators, rest.coordinators), join(this.time, rest.time),
				join(this.outputs, rest.outputs), (this.note != null) ? this.note : rest.note);
	}

	/**
	 * With the words of the line above where a cell says "như trên".
	 */
	AnnexLine completedFrom(AnnexLine above) {
		return new AnnexLine(this.section, this.ordinal, this.title, orAbove(above, AnnexLine::leads),
				orAbove(above, AnnexLine::coordinators), orAbove(above, AnnexLine::time),
				orAbove(above, AnnexLine::outputs), this.note);
	}

	private String orAbove(AnnexLine above, Function<AnnexLine, String> cell) {
		String own = cell.apply(this);
		return AS_ABOVE.matcher(own).matches() ? cell.apply(above) : own;
	}

	/**
	 * With those who coordinate apart, where one cell names them after those who lead.
	 */
	AnnexLine withRolesApart() {
		Roles roles = Roles.of(this.leads);
		return new AnnexLine(this.section, this.ordinal, this.title, roles.leads(),
				join(roles.coordinators(), this.coordinators), this.time, this.outputs, this.note);
	}

	private static String join(String first, String second) {
		return first.isEmpty() ? second : second.isEmpty() || first.equals(second) ? first : first + "\n" + second;
	}

}
