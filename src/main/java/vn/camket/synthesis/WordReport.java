package vn.camket.synthesis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import com.deepoove.poi.data.PictureType;
import com.deepoove.poi.data.Pictures;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

import vn.camket.agreement.AgreementFilter;
import vn.camket.agreement.AgreementLine;
import vn.camket.agreement.AgreementSearch;
import vn.camket.agreement.AgreementState;
import vn.camket.consolidation.AgreementAnswer;
import vn.camket.consolidation.Figures;
import vn.camket.consolidation.FileMark;
import vn.camket.consolidation.MissingReport;
import vn.camket.consolidation.OutcomeCounts;
import vn.camket.consolidation.ReportCounts;
import vn.camket.consolidation.SentReports;
import vn.camket.consolidation.TaskFigures;
import vn.camket.shared.spreadsheet.OfficialHead;
import vn.camket.shared.spreadsheet.OfficialHeads;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.word.WordDocuments;
import vn.camket.word.WordTemplate;

/**
 * The consolidated report as an official document (Nghị định 30/2020/NĐ-CP): narrative,
 * and tables of the same figures as the page and the workbook.
 */
@Component
class WordReport {

	private static final int CODE_SIZE = 48;

	private final WordDocuments documents;

	private final OfficialHeads heads;

	private final AgreementSearch agreements;

	private final SentReports reports;

	private final SynthesisTexts texts;

	WordReport(WordDocuments documents, OfficialHeads heads, AgreementSearch agreements, SentReports reports,
			SynthesisTexts texts) {
		this.documents = documents;
		this.heads = heads;
		this.agreements = agreements;
		this.reports = reports;
		this.texts = texts;
	}

	byte[] write(ConsolidatedReport report, Figures figures, FileMark mark) {
		List<AgreementLine> register = this.agreements
			.list(AgreementFilter.on(figures.period().registerDay()), Sort.by("title"))
			.stream()
			.filter((line) -> line.state() != AgreementState.DRAFT)
			.toList();
		Letter letter = report.letter();
		LocalDate today = ProvinceTime.dayOf(figures.at());
		OfficialHead head = this.heads.on(Objects.requireNonNullElse(letter.issuedOn(), today));
		Map<String, Object> values = new HashMap<>();
		values.put("superior", Objects.requireNonNullElse(head.superior(), ""));
		values.put("issuer", head.issuer());
		values.put("number", Objects.requireNonNullElse(letter.number(), this.texts.text("number.blank")));
		values.put("placeAndDate",
				(letter.issuedOn() != null) ? head.placeAndDate() : this.texts.text("date.blank", today.getYear()));
		values.put("subject", this.texts.text("subject", figures.period().name()));
		values.put("addressees", Objects.requireNonNullElse(letter.addressees(), this.texts.text("blank")));
		values.put("opening",
				WordDocuments.lines(this.texts.text("opening", figures.period().planTitle(), figures.period().name())));
		values.put("sections", sections(report, figures, register));
		values.put("closing", this.texts.text("closing"));
		values.put("copies",
				WordDocuments.lines(Objects.requireNonNullElse(letter.copies(), this.texts.text("copies.standard"))));
		values.put("signerTitle", Objects.requireNonNullElse(letter.signerTitle(), this.texts.text("signer.standard")));
		values.put("signerName", Objects.requireNonNullElse(letter.signerName(), ""));
		values.put("qr", Pictures.ofBytes(mark.picture(), PictureType.PNG).size(CODE_SIZE, CODE_SIZE).create());
		values.put("stamp", mark.text());
		values.put("attachedTo",
				this.texts.text("attachedTo", Objects.requireNonNullElse(letter.number(), this.texts.text("blank"))));
		values.put("taskRows", tasks(figures));
		values.put("kindRows", kinds(figures));
		values.put("missing", missing(figures));
		values.put("agreementRows", agreements(register, this.reports.agreements(figures)));
		values.put("agreementNote", this.texts.text("agreements.note", day(figures.period().registerDay())));
		return this.documents.fill(WordTemplate.CONSOLIDATED_REPORT, values);
	}

	private List<Map<String, Object>> sections(ConsolidatedReport report, Figures figures,
			List<AgreementLine> register) {
		Map<UUID, TaskFigures> tasks = figures.tasks()
			.stream()
			.collect(Collectors.toMap(TaskFigures::taskId, (task) -> task));
		List<Map<String, Object>> sections = new ArrayList<>();
		for (OutlineSection section : OutlineSection.values()) {
			List<Map<String, Object>> parts = new ArrayList<>();
			String said = said(section, figures, register);
			if (said != null) {
				parts.add(part(null, List.of(said)));
			}
			report.section(section).parts().forEach((part) -> {
				List<String> paragraphs = part.paragraphs()
					.stream()
					.filter((paragraph) -> !paragraph.omitted())
					.map(Paragraph::content)
					.toList();
				if (!paragraphs.isEmpty()) {
					parts.add(part(title(part, tasks), paragraphs));
				}
			});
			if (!parts.isEmpty()) {
				sections.add(Map.of("heading",
						roman(sections.size() + 1) + ". " + this.texts.name(section).toUpperCase(Locale.ROOT), "parts",
						parts));
			}
		}
		return sections;
	}

	/** What the figures say at the head of a section. */
	private @Nullable String said(OutlineSection section, Figures figures, List<AgreementLine> register) {
		return switch (section) {
			case GENERAL -> {
				ReportCounts reports = figures.reports();
				yield this.texts.text("reports", reports.sent(), reports.owed(), reports.onTime(), reports.late(),
						reports.notSent(), rate(reports));
			}
			case TASKS -> {
				OutcomeCounts units = figures.total().all();
				yield this.texts.text("units", units.units(), units.doneOnTime(), units.doneLate(), units.openInTime(),
						units.openOverdue(), units.notApplicable());
			}
			case AGREEMENTS -> this.texts.text("agreements", register.size(), count(register, AgreementState.IN_FORCE),
					count(register, AgreementState.EXPIRING), count(register, AgreementState.EXPIRED),
					count(register, AgreementState.INCOMPLETE));
			default -> null;
		};
	}

	private static long count(List<AgreementLine> register, AgreementState state) {
		return register.stream().filter((line) -> line.state() == state).count();
	}

	private @Nullable String title(OutlinePart part, Map<UUID, TaskFigures> tasks) {
		if (part.taskId() == null) {
			return null;
		}
		TaskFigures task = tasks.get(part.taskId());
		String title = part.ordinal() + ". " + ((task != null) ? task.shortTitle() : part.title());
		return (task != null) ? this.texts.text("task", title, task.counts().all().done(), task.counts().all().units())
				: title;
	}

	private static Map<String, Object> part(@Nullable String title, List<String> paragraphs) {
		Map<String, Object> part = new HashMap<>();
		part.put("title", (title != null) ? List.of(Map.of("text", title)) : List.of());
		part.put("paragraphs", paragraphs.stream().flatMap((text) -> WordDocuments.lines(text).stream()).toList());
		return part;
	}

	private List<Map<String, Object>> tasks(Figures figures) {
		List<Map<String, Object>> rows = new ArrayList<>();
		figures.tasks().forEach((task) -> rows.add(row(task.ordinal(), task.title(), task.counts().all())));
		rows.add(row("", this.texts.text("total"), figures.total().all()));
		return rows;
	}

	private static Map<String, Object> row(String ordinal, String title, OutcomeCounts counts) {
		return Map.of("ordinal", ordinal, "title", title, "units", text(counts.units()), "doneOnTime",
				text(counts.doneOnTime()), "doneLate", text(counts.doneLate()), "openInTime", text(counts.openInTime()),
				"openOverdue", text(counts.openOverdue()), "notApplicable", text(counts.notApplicable()));
	}

	private List<Map<String, Object>> kinds(Figures figures) {
		List<Map<String, Object>> rows = new ArrayList<>();
		figures.kinds()
			.forEach((kind) -> rows.add(row(text(rows.size() + 1), this.texts.name(kind.kind()), kind.counts())));
		rows.add(row("", this.texts.text("total"), figures.reports()));
		return rows;
	}

	private Map<String, Object> row(String ordinal, String name, ReportCounts counts) {
		return Map.of("ordinal", ordinal, "name", name, "owed", text(counts.owed()), "onTime", text(counts.onTime()),
				"late", text(counts.late()), "notSent", text(counts.notSent()), "rate", rate(counts));
	}

	private List<Map<String, Object>> missing(Figures figures) {
		if (figures.missing().isEmpty()) {
			return List.of();
		}
		return WordDocuments.lines(this.texts.text("missing", figures.missing().size(),
				figures.missing().stream().map(MissingReport::agencyName).collect(Collectors.joining("; "))));
	}

	private List<Map<String, Object>> agreements(List<AgreementLine> register, Map<UUID, AgreementAnswer> answers) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (AgreementLine line : register) {
			AgreementAnswer answer = answers.get(line.id());
			String lead = (line.lead() != null) ? line.lead() : line.leadAsWritten();
			rows.add(Map.of("ordinal", text(rows.size() + 1), "number", line.registerNumber(), "title", line.title(),
					"partners", Objects.requireNonNullElse(line.partners(), ""), "lead",
					Objects.requireNonNullElse(lead, ""), "state", this.texts.name(line.state()), "result",
					(answer != null) ? Objects.requireNonNullElse(answer.result(), "") : ""));
		}
		return rows;
	}

	private String rate(ReportCounts counts) {
		BigDecimal rate = counts.onTimePercent();
		return (rate != null) ? rate.toPlainString().replace('.', ',') : "–";
	}

	private static String day(LocalDate day) {
		return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
	}

	private static String text(int number) {
		return String.valueOf(number);
	}

	private static String roman(int number) {
		return List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X").get(number - 1);
	}

}
