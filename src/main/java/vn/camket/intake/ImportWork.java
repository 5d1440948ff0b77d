package vn.camket.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.core.convert.ConversionService;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.SmartValidator;

import vn.camket.intake.SheetImport.Verdict;
import vn.camket.intake.SheetReader.MissingColumnException;
import vn.camket.shared.intake.RegisterSheet;
import vn.camket.shared.intake.SheetField;
import vn.camket.shared.intake.SheetIntake;
import vn.camket.shared.office.FileRefusedException;

/**
 * Goes through the rows of a workbook: once to say what is in them, and on confirmation
 * once more to save them, all or none. What changed in the register between the two is
 * taken into account.
 */
@Component
class ImportWork {

	/** Rows after which the page is told how far the work is. */
	private static final int STEP = 200;

	/** Rows that the session keeps in mind: each saving looks at all of them. */
	private static final int KEPT_IN_MIND = 20;

	private final ImportStore store;

	private final SheetTexts texts;

	private final ConversionService conversion;

	private final SmartValidator validator;

	private final MessageSource messages;

	private final EntityManager entities;

	private final TransactionTemplate saving;

	private final TransactionTemplate apart;

	ImportWork(ImportStore store, SheetTexts texts, @Qualifier("mvcConversionService") ConversionService conversion,
			SmartValidator validator, MessageSource messages, EntityManager entities,
			PlatformTransactionManager transactions) {
		this.store = store;
		this.texts = texts;
		this.conversion = conversion;
		this.validator = validator;
		this.messages = messages;
		this.entities = entities;
		this.saving = new TransactionTemplate(transactions);
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Looks every row through and writes down what is in it.
	 */
	<F> void read(UUID id, RegisterSheet<F> register) {
		try {
			Sheet sheet = sheet(register, this.store.file(id));
			List<ImportRow> rows = new ArrayList<>();
			through(register, sheet, register.begin(), (row, form) -> rows.add(row),
					(gone) -> report(id, gone, sheet.rows().size()));
			this.saving.executeWithoutResult((transaction) -> {
				this.store.write(id, rows);
				this.store.finishReading(id, rows.size(),
						sheet.unused().isEmpty() ? null : String.join("; ", sheet.unused()));
			});
		}
		catch (FileRefusedException ex) {
			this.store.end(id, ImportState.REFUSED, this.texts.text(ex.code()));
		}
		catch (MissingColumnException ex) {
			this.store.end(id, ImportState.REFUSED,
					this.texts.text("import.refused.column", String.valueOf(ex.getMessage())));
		}
		catch (RuntimeException ex) {
			this.store.end(id, ImportState.REFUSED, this.texts.text("import.refused.fault"));
			throw ex;
		}
	}

	/**
	 * Saves what is new.
	 */
	<F> void save(UUID id, RegisterSheet<F> register) {
		try {
			this.saving.executeWithoutResult((transaction) -> saveAll(id, register));
		}
		catch (ChangedMeanwhileException ex) {
			this.store.end(id, ImportState.FAILED,
					this.texts.text("import.failed.changed", String.valueOf(ex.getMessage())));
		}
		catch (RuntimeException ex) {
			this.store.end(id, ImportState.FAILED, this.texts.text("import.failed.fault"));
			throw ex;
		}
	}

	private <F> void saveAll(UUID id, RegisterSheet<F> register) {
		Sheet sheet = sheet(register, this.store.file(id));
		SheetIntake<F> intake = register.begin();
		List<F> forms = new ArrayList<>();
		Set<Integer> unclear = this.store.rows(id, Verdict.UNCLEAR, Pageable.unpaged())
			.stream()
			.map(ImportRow::number)
			.collect(Collectors.toSet());
		through(register, sheet, intake, (row, form) -> {
			boolean unseen = row.verdict() == Verdict.UNCLEAR && !unclear.contains(row.number());
			if (row.verdict() == Verdict.PROBLEM || unseen) {
				throw new ChangedMeanwhileException(String.valueOf(row.number()));
			}
			if (form != null && row.verdict() != Verdict.DUPLICATE) {
				forms.add(form);
			}
		}, (gone) -> {
			// progress is that of saving, which takes most of the time
		});
		this.store.expectMany();
		AtomicInteger done = new AtomicInteger();
		intake.save(forms, () -> {
			if (done.incrementAndGet() % KEPT_IN_MIND == 0) {
				this.entities.clear();
			}
			if (done.get() % STEP == 0) {
				report(id, done.get(), forms.size());
			}
		});
		this.store.end(id, ImportState.SAVED, null);
	}

	private <F> void through(RegisterSheet<F> register, Sheet sheet, SheetIntake<F> intake, RowConsumer<F> consumer,
			IntConsumer progress) {
		RowBinder<F> binder = new RowBinder<>(register, intake, this.texts, this.conversion, this.validator,
				this.messages);
		Map<String, Integer> met = new HashMap<>();
		int done = 0;
		for (Sheet.Row row : sheet.rows()) {
			List<Note> notes = new ArrayList<>();
			F form = binder.bind(row, notes);
			Verdict verdict = Verdict.PROBLEM;
			String name = "";
			if (form != null) {
				name = intake.name(form);
				if (isDuplicate(intake, intake.identity(form), row.number(), met, notes)) {
					verdict = Verdict.DUPLICATE;
				}
				else {
					verdict = intake.unclear(form).isEmpty() ? Verdict.NEW : Verdict.UNCLEAR;
					binder.remark(form, notes);
				}
			}
			else {
				name = row.cells().getOrDefault(register.fields().get(0).name(), name);
			}
			consumer.accept(new ImportRow(row.number(), name, verdict, notes), form);
			if (++done % STEP == 0) {
				progress.accept(done);
			}
		}
	}

	private <F> boolean isDuplicate(SheetIntake<F> intake, String identity, int number, Map<String, Integer> met,
			List<Note> notes) {
		String known = intake.known(identity);
		if (known != null) {
			notes.add(new Note(null, this.texts.text("import.duplicate.register", known)));
			return true;
		}
		Integer above = met.putIfAbsent(identity, number);
		if (above != null) {
			notes.add(new Note(null, this.texts.text("import.duplicate.row", String.valueOf(above))));
			return true;
		}
		return false;
	}

	private Sheet sheet(RegisterSheet<?> register, byte[] file) {
		Map<String, String> headings = new LinkedHashMap<>();
		Map<String, String> required = new LinkedHashMap<>();
		for (SheetField field : register.fields()) {
			String heading = this.texts.text(field.heading());
			headings.put(heading, field.name());
			if (field.required()) {
				required.put(field.name(), heading);
			}
		}
		return new SheetReader(headings, required).read(file);
	}

	/** In a transaction of its own, so that the page sees it before all is saved. */
	private void report(UUID id, int done, int total) {
		this.apart.executeWithoutResult((transaction) -> this.store.progress(id, done, total));
	}

	/** Takes a row with its form; no form where something is wrong. */
	@FunctionalInterface
	private interface RowConsumer<F> {

		void accept(ImportRow row, @Nullable F form);

	}

	/** A row that could be saved when it was looked through no longer can. */
	private static final class ChangedMeanwhileException extends RuntimeException {

		ChangedMeanwhileException(String row) {
			super(row);
		}

	}

}
