package vn.camket.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.SmartValidator;

import vn.camket.shared.intake.RegisterSheet;
import vn.camket.shared.intake.SheetField;
import vn.camket.shared.intake.SheetIntake;
import vn.camket.shared.office.Texts;

/**
 * Binds rows to a register's form and checks them as its page does.
 *
 * @param <F> the form
 */
final class RowBinder<F> {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final RegisterSheet<F> register;

	private final SheetIntake<F> intake;

	private final Map<String, SheetField> fields = new HashMap<>();

	/** Values of choices by their folded words, by column. */
	private final Map<String, Map<String, String>> choices = new HashMap<>();

	private final SheetTexts texts;

	private final RecordBinder records;

	private final SmartValidator validator;

	private final MessageSource messages;

	RowBinder(RegisterSheet<F> register, SheetIntake<F> intake, SheetTexts texts, ConversionService conversion,
			SmartValidator validator, MessageSource messages) {
		this.register = register;
		this.intake = intake;
		this.texts = texts;
		this.records = new RecordBinder(conversion);
		this.validator = validator;
		this.messages = messages;
		register.fields().forEach((field) -> {
			this.fields.put(field.name(), field);
			Map<String, String> words = new HashMap<>();
			field.choices().forEach((choice) -> words.putIfAbsent(Texts.key(texts.words(choice)), choice.value()));
			field.synonyms().forEach((word, value) -> words.putIfAbsent(Texts.key(word), value));
			this.choices.put(field.name(), words);
		});
	}

	/**
	 * Binds a row.
	 * @param problems takes what is wrong with it
	 * @return the form, or {@code null} if something is
	 */
	@Nullable F bind(Sheet.Row row, List<Note> problems) {
		Map<String, List<String>> cells = new HashMap<>();
		row.cells().forEach((name, text) -> values(name, text, row, cells, problems));
		Map<String, List<String>> parameters = this.intake.arrange(cells);
		List<ObjectError> errors = new ArrayList<>();
		F form = bind(parameters, errors);
		F readable = (form != null) ? form : bind(readable(parameters, errors), new ArrayList<>());
		if (readable != null) {
			BindingResult result = new BeanPropertyBindingResult(readable, this.register.section());
			this.validator.validate(readable, result, (Object[]) this.register.groups());
			if (!result.hasErrors()) {
				this.intake.check(readable, result);
			}
			errors.addAll(result.getAllErrors());
		}
		errors.forEach((error) -> {
			String column = (error instanceof FieldError field) ? heading(column(field.getField(), row)) : null;
			if (column == null || problems.stream().noneMatch((known) -> column.equals(known.column()))) {
				problems.add(new Note(column, this.messages.getMessage(error, VIETNAMESE)));
			}
		});
		return problems.isEmpty() ? form : null;
	}

	/**
	 * What should be known of a row before it is saved.
	 */
	void remark(F form, List<Note> notes) {
		remark(this.intake.unclear(form), "import.unclear", notes);
		remark(this.intake.additions(form), "import.addition", notes);
	}

	private void remark(Map<String, String> words, String code, List<Note> notes) {
		words.forEach((name, said) -> notes.add(new Note(heading(name), this.texts.text(code, said))));
	}

	private @Nullable F bind(Map<String, List<String>> parameters, List<ObjectError> errors) {
		return this.records.bind(this.register.form(), this.register.section(), parameters, errors::add);
	}

	/** Without what cannot be read, so that all else that is wrong is told at once. */
	private static Map<String, List<String>> readable(Map<String, List<String>> parameters, List<ObjectError> errors) {
		Map<String, List<String>> readable = new HashMap<>(parameters);
		errors.forEach((error) -> {
			if (error instanceof FieldError field) {
				readable.remove(field.getField());
			}
		});
		return readable;
	}

	private void values(String name, String text, Sheet.Row row, Map<String, List<String>> cells, List<Note> problems) {
		SheetField field = this.fields.get(name);
		if (field == null) {
			return;
		}
		if (text.startsWith("ERROR:")) {
			problems.add(new Note(heading(name), this.texts.text("import.problem.formula")));
			return;
		}
		String elsewhere = field.asWritten();
		if (elsewhere != null && !row.cells().containsKey(elsewhere) && !isChosen(field, text)) {
			cells.put(elsewhere, List.of(Texts.line(text)));
			return;
		}
		switch (field.kind()) {
			case TEXT -> cells.put(name, List.of(text));
			case DATE -> cells.put(name, List.of(TypedDays.normalize(Texts.line(text))));
			case FLAG -> cells.put(name, chosen(name, List.of(flag(text)), problems));
			case CHOICE -> cells.put(name, chosen(name, List.of(text), problems));
			case CHOICES -> cells.put(name, chosen(name, words(text), problems));
		}
	}

	/** Whether every word is one of the choices. */
	private boolean isChosen(SheetField field, String text) {
		Map<String, String> known = this.choices.getOrDefault(field.name(), Map.of());
		List<String> words = (field.kind() == SheetField.Kind.CHOICES) ? words(text) : List.of(text);
		return words.stream().allMatch((word) -> known.containsKey(Texts.key(word)));
	}

	private static List<String> words(String text) {
		return Arrays.stream(text.split("[;\n]")).map(String::strip).filter((word) -> !word.isEmpty()).toList();
	}

	/** A cross, a one, "true" and the like mean yes. */
	private String flag(String text) {
		return switch (Texts.key(text)) {
			case "x", "1", "true", "dung", "v", "co" -> this.texts.text("form.yes");
			case "0", "false", "sai", "khong" -> this.texts.text("form.no");
			default -> text;
		};
	}

	private List<String> chosen(String name, List<String> words, List<Note> problems) {
		List<String> values = new ArrayList<>();
		Map<String, String> known = this.choices.getOrDefault(name, Map.of());
		words.stream().map(String::strip).filter((word) -> !word.isEmpty()).forEach((word) -> {
			String value = known.get(Texts.key(word));
			if (value != null) {
				values.add(value);
			}
			else {
				problems.add(new Note(heading(name), this.texts.text("import.problem.choice", word)));
			}
		});
		return values;
	}

	/** Where the words stand that a field of the form keeps as written. */
	private String column(String path, Sheet.Row row) {
		return row.cells().containsKey(path) ? path
				: this.fields.values()
					.stream()
					.filter((field) -> path.equals(field.asWritten()))
					.map(SheetField::name)
					.findFirst()
					.orElse(path);
	}

	/** The heading of the column that fills a field of the form. */
	private @Nullable String heading(String path) {
		SheetField field = this.fields.get(path);
		if (field == null) {
			field = this.fields.get(path.replaceAll("[\\[.].*", ""));
		}
		return (field != null) ? this.texts.text(field.heading()) : null;
	}

}
