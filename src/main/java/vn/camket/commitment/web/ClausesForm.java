package vn.camket.commitment.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.camket.commitment.AgreementClauses.Clause;
import vn.camket.shared.web.Rows;

/**
 * The articles of a text as typed.
 *
 * @param seen mark of the list that the form was filled from
 */
record ClausesForm(@Nullable String seen, @Valid List<Row> rows) {

	ClausesForm {
		rows = Rows.of(rows, Row.EMPTY);
	}

	/**
	 * The form filled from what is stored.
	 */
	static ClausesForm of(List<Clause> stored) {
		return new ClausesForm(mark(stored), stored.stream().map(Row::of).toList());
	}

	/**
	 * Mark of a list: another list, another mark.
	 */
	static String mark(List<Clause> stored) {
		return Integer.toHexString(stored.stream().map(Row::of).toList().hashCode());
	}

	/**
	 * The list in words, to be compared by people.
	 */
	String words() {
		return this.rows.stream()
			.filter((row) -> !row.isEmpty())
			.map((row) -> String.join(" · ",
					Stream.of(row.label(), row.summary()).flatMap(Stream::ofNullable).toList()))
			.collect(Collectors.joining("\n"));
	}

	void check(Errors errors) {
		for (int at = 0; at < this.rows.size(); at++) {
			Row row = this.rows.get(at);
			if (row.label() == null && !row.isEmpty()) {
				errors.rejectValue("rows[" + at + "].label", "clause.refused.label");
			}
		}
	}

	/**
	 * What a valid form says.
	 */
	List<Clause> toClauses() {
		return this.rows.stream()
			.filter((row) -> !row.isEmpty())
			.map((row) -> new Clause(row.id(), Objects.requireNonNull(row.label()), row.summary(),
					Boolean.TRUE.equals(row.noObligation()), 0))
			.toList();
	}

	/**
	 * An article.
	 */
	record Row(@Nullable UUID id, @Size(max = 200) @Nullable String label, @Size(max = 1000) @Nullable String summary,
			@Nullable Boolean noObligation) {

		static final Row EMPTY = new Row(null, null, null, null);

		static Row of(Clause clause) {
			return new Row(clause.id(), clause.label(), clause.summary(), clause.noObligation());
		}

		boolean isEmpty() {
			return this.label == null && this.summary == null && !Boolean.TRUE.equals(this.noObligation);
		}

	}

}
