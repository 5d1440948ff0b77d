package vn.camket.report.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import vn.camket.report.AnswerContent;
import vn.camket.report.Fingerprint;
import vn.camket.report.OutputContent;
import vn.camket.report.PartKey;
import vn.camket.report.ProgressStatus;
import vn.camket.report.ReportContent;
import vn.camket.report.ReportContent.AnswerChange;
import vn.camket.report.ReportContent.DetailsChange;
import vn.camket.report.ReportContent.TextChange;
import vn.camket.report.ReportDetails;
import vn.camket.shared.web.TypedDate;

/**
 * Understands what was typed. A part with something that cannot be understood is not
 * saved and keeps what was typed; all others are.
 */
class ReportFormReader {

	static final int RESULT_LIMIT = 5_000;

	static final int TEXT_LIMIT = 20_000;

	private static final int WORDS_LIMIT = 300;

	/** Field, as it is named on the page, and message key of what is wrong with it. */
	private final Map<String, String> errors = new LinkedHashMap<>();

	private final ReportContent content;

	/**
	 * @throws ResponseStatusException 400 if the page names parts that no page has
	 */
	ReportFormReader(ReportForm form) {
		List<AnswerChange> answers = new ArrayList<>();
		List<TextChange> texts = new ArrayList<>();
		form.getParts().forEach((key, typed) -> {
			PartKey part = parse(key);
			if (part.section() != null) {
				String text = limited(field(key, "content"), blankToNull(typed.getContent()), TEXT_LIMIT);
				if (!isBad(key)) {
					texts.add(new TextChange(part, typed.getVersion(), typed.getBase(), text));
				}
			}
			else {
				AnswerContent answer = readAnswer(key, typed);
				if (!isBad(key)) {
					answers.add(new AnswerChange(part, typed.getVersion(), typed.getBase(), answer));
				}
			}
		});
		this.content = new ReportContent(form.getRevision(), answers, texts, readDetails(form.getDetails()));
	}

	/**
	 * Reads the name of a part.
	 * @throws ResponseStatusException 400 if it is none
	 */
	static PartKey parse(String key) {
		try {
			return PartKey.parse(key);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, ex);
		}
	}

	private AnswerContent readAnswer(String key, ReportForm.Part typed) {
		List<OutputContent> outputs = new ArrayList<>();
		for (int i = 0; i < typed.getOutputs().size(); i++) {
			ReportForm.Output output = typed.getOutputs().get(i);
			String name = field(key, "outputs[" + i + "]");
			String label = limited(name + ".label", blankToNull(output.getLabel()), WORDS_LIMIT);
			String number = limited(name + ".documentNumber", blankToNull(output.getDocumentNumber()), WORDS_LIMIT);
			var on = date(name + ".documentOn", output.getDocumentOn());
			String reason = limited(name + ".notNeededReason", blankToNull(output.getNotNeededReason()), WORDS_LIMIT);
			if (reason != null && output.isDelivered()) {
				this.errors.put(name + ".notNeededReason", "report.error.outputBoth");
			}
			if (label != null) {
				outputs.add(new OutputContent(id(output.getTaskOutputId()), label, output.isDelivered(), number, on,
						reason));
			}
			else if (number != null || on != null || output.isDelivered()) {
				this.errors.put(name + ".label", "report.error.outputLabel");
			}
		}
		return new AnswerContent(status(typed.getStatus()),
				limited(field(key, "result"), blankToNull(typed.getResult()), RESULT_LIMIT),
				limited(field(key, "reason"), blankToNull(typed.getReason()), RESULT_LIMIT),
				date(field(key, "completedOn"), typed.getCompletedOn()), outputs);
	}

	private @Nullable DetailsChange readDetails(ReportForm.@Nullable Details typed) {
		if (typed == null) {
			return null;
		}
		ReportDetails details = new ReportDetails(
				limited("details.letterNumber", blankToNull(typed.getLetterNumber()), WORDS_LIMIT),
				date("details.letterOn", typed.getLetterOn()),
				sum("details.budgetAllocated", typed.getBudgetAllocated()),
				sum("details.budgetSpent", typed.getBudgetSpent()));
		return isBad(ReportContent.DETAILS) ? null : new DetailsChange(typed.getBase(), details);
	}

	private static String field(String key, String name) {
		return "parts[" + key + "]." + name;
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text : null;
	}

	private @Nullable String limited(String field, @Nullable String text, int limit) {
		limit(field, text, limit, this.errors);
		return text;
	}

	/**
	 * Adds to the errors what is longer than it may be.
	 */
	static void limit(String field, @Nullable String text, int limit, Map<String, String> errors) {
		if (text != null && text.length() > limit) {
			errors.put(field, "report.error.tooLong." + limit);
		}
	}

	private @Nullable LocalDate date(String field, @Nullable String typed) {
		try {
			return TypedDate.read(typed);
		}
		catch (DateTimeException ex) {
			this.errors.put(field, "report.error.date");
			return null;
		}
	}

	private @Nullable BigDecimal sum(String field, @Nullable String typed) {
		try {
			return Typed.readSum(typed);
		}
		catch (NumberFormatException ex) {
			this.errors.put(field, "report.error.sum");
			return null;
		}
	}

	private static @Nullable ProgressStatus status(@Nullable String typed) {
		try {
			return (blankToNull(typed) != null) ? ProgressStatus.valueOf(Objects.requireNonNull(typed)) : null;
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, ex);
		}
	}

	private static @Nullable UUID id(@Nullable String typed) {
		try {
			return (blankToNull(typed) != null) ? UUID.fromString(Objects.requireNonNull(typed)) : null;
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, ex);
		}
	}

	/**
	 * Whether a part came back as the page showed it.
	 */
	boolean isUntouched(String key) {
		return this.content.answers()
			.stream()
			.anyMatch((change) -> change.part().toString().equals(key)
					&& change.base().equals(Fingerprint.of(change.typed())))
				|| this.content.texts()
					.stream()
					.anyMatch((change) -> change.part().toString().equals(key)
							&& change.base().equals(Fingerprint.of(change.typed())));
	}

	/**
	 * Whether something in a part, or in {@link ReportContent#DETAILS}, was not
	 * understood.
	 */
	boolean isBad(String key) {
		String prefix = ReportContent.DETAILS.equals(key) ? "details." : "parts[" + key + "].";
		return this.errors.keySet().stream().anyMatch((field) -> field.startsWith(prefix));
	}

	Map<String, String> errors() {
		return this.errors;
	}

	ReportContent content() {
		return this.content;
	}

}
