package vn.camket.shared.intake;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.web.Choice;

/**
 * A column of a register's sheet.
 *
 * @param name field of the form that it fills
 * @param heading message key of its heading
 * @param choices what may be chosen, where not everything may be typed
 * @param synonyms other words by which choices are meant, with their values
 * @param note message key of what stands beside the heading, if anything needs saying
 * @param asWritten field of the form that keeps what is none of the choices, word for
 * word (domain rule 15); without one that is a problem
 */
public record SheetField(String name, String heading, Kind kind, boolean required, List<Choice> choices,
		Map<String, String> synonyms, @Nullable String note, @Nullable String asWritten) {

	public SheetField {
		choices = List.copyOf(choices);
		synonyms = Map.copyOf(synonyms);
	}

	/**
	 * A text of any kind.
	 */
	public static SheetField text(String name, String heading) {
		return new SheetField(name, heading, Kind.TEXT, false, List.of(), Map.of(), null, null);
	}

	/**
	 * A day; where the form takes them, a month or a year.
	 */
	public static SheetField date(String name, String heading) {
		return new SheetField(name, heading, Kind.DATE, false, List.of(), Map.of(), "import.note.date", null);
	}

	/**
	 * Yes or no.
	 */
	public static SheetField flag(String name, String heading) {
		return new SheetField(name, heading, Kind.FLAG, false,
				List.of(new Choice("true", null, "form.yes"), new Choice("false", null, "form.no")), Map.of(), null,
				null);
	}

	/**
	 * One of several.
	 */
	public static SheetField choice(String name, String heading, List<Choice> choices) {
		return new SheetField(name, heading, Kind.CHOICE, false, choices, Map.of(), null, null);
	}

	/**
	 * Some of several.
	 */
	public static SheetField choices(String name, String heading, List<Choice> choices) {
		return new SheetField(name, heading, Kind.CHOICES, false, choices, Map.of(), "import.note.several", null);
	}

	/**
	 * The same column, without which a sheet is not taken.
	 */
	public SheetField mandatory() {
		return new SheetField(this.name, this.heading, this.kind, true, this.choices, this.synonyms, this.note,
				this.asWritten);
	}

	/**
	 * The same column, whose choices are known by other words too.
	 */
	public SheetField known(Map<String, String> words) {
		return new SheetField(this.name, this.heading, this.kind, this.required, this.choices, words, this.note,
				this.asWritten);
	}

	/**
	 * The same column with a note.
	 */
	public SheetField noted(String code) {
		return new SheetField(this.name, this.heading, this.kind, this.required, this.choices, this.synonyms, code,
				this.asWritten);
	}

	/**
	 * The same column, which takes other words than its choices too.
	 * @param field of the form that keeps them
	 */
	public SheetField orAsWritten(String field) {
		return new SheetField(this.name, this.heading, this.kind, this.required, this.choices, this.synonyms, this.note,
				field);
	}

	/** What its cells hold. */
	public enum Kind {

		/** Anything typed. */
		TEXT,

		/** Days in every usual form. */
		DATE,

		/** One of the choices, by its words. */
		CHOICE,

		/** Some of the choices, between semicolons. */
		CHOICES,

		/** Yes or no. */
		FLAG

	}

}
