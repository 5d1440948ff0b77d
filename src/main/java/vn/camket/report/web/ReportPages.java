package vn.camket.report.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.camket.account.Role;
import vn.camket.account.SignedInAccount;
import vn.camket.report.LaidWorkbooks;
import vn.camket.report.MovedDeadlines;
import vn.camket.report.ProgressStatus;
import vn.camket.report.ReportActivities;
import vn.camket.report.ReportContent;
import vn.camket.report.ReportDocument;
import vn.camket.report.ReportPart;
import vn.camket.report.ReportState;
import vn.camket.report.ReturnReason;
import vn.camket.shared.time.ProvinceTime;

/**
 * Fills the models of the pages that show one report.
 */
@Component
class ReportPages {

	static final String FORM = "report/form";

	static final String READING = "report/reading";

	private final MovedDeadlines movedDeadlines;

	private final EmptyWords emptyWords;

	private final LaidWorkbooks laidWorkbooks;

	private final ReportActivities activities;

	private final Clock clock;

	ReportPages(MovedDeadlines movedDeadlines, EmptyWords emptyWords, LaidWorkbooks laidWorkbooks,
			ReportActivities activities, Clock clock) {
		this.movedDeadlines = movedDeadlines;
		this.emptyWords = emptyWords;
		this.laidWorkbooks = laidWorkbooks;
		this.activities = activities;
		this.clock = clock;
	}

	/**
	 * Whether this person may type in the report now: its agency, while it is in hand;
	 * while it waits for the head, the head alone.
	 */
	static boolean isEditable(ReportDocument document, SignedInAccount account) {
		ReportState state = document.head().state();
		return account.worksFor(document.head().agencyId()) && state.isInHand()
				&& (state != ReportState.AWAITING_HEAD || account.role() == Role.AGENCY_HEAD);
	}

	String form(Model model, ReportDocument document, ReportForm form) {
		return form(model, document, form, Map.of(), List.of());
	}

	/**
	 * @param errors field and message key
	 * @param conflicts parts that somebody else saved first
	 */
	String form(Model model, ReportDocument document, ReportForm form, Map<String, String> errors,
			List<String> conflicts) {
		addDocument(model, document);
		model.addAttribute("form", form);
		model.addAttribute("groups", groups(document));
		model.addAttribute("statuses", ProgressStatus.values());
		model.addAttribute("errors", errors);
		model.addAttribute("errorsByPart", byPart(errors));
		model.addAttribute("conflicts", Set.copyOf(conflicts));
		this.laidWorkbooks.waiting(document.head().id()).ifPresent((laid) -> model.addAttribute("laid", laid));
		model.addAttribute("activities", this.activities.offered(document));
		model.addAttribute("advice", this.emptyWords.advise(document));
		return FORM;
	}

	String reading(Model model, ReportDocument document) {
		addDocument(model, document);
		model.addAttribute("returnReasons", ReturnReason.values());
		model.addAttribute("exempt", document.head().exempt());
		model.addAttribute("groups", groups(document));
		model.addAttribute("reported", this.activities.of(document.head().id(), document.head().revision()));
		return READING;
	}

	private void addDocument(Model model, ReportDocument document) {
		Instant now = this.clock.instant();
		model.addAttribute("document", document);
		model.addAttribute("head", document.head());
		model.addAttribute("moved", this.movedDeadlines.of(document.head().periodId()).orElse(null));
		model.addAttribute("now", now);
		model.addAttribute("daysLeft", document.head().daysLeft(ProvinceTime.dayOf(now)));
	}

	/**
	 * The parts by the headings under which the page lists them.
	 */
	private static Map<String, List<ReportPart>> groups(ReportDocument document) {
		return document.parts()
			.stream()
			.collect(Collectors.groupingBy(PartGroup::of, LinkedHashMap::new, Collectors.toList()));
	}

	private static Map<String, List<String>> byPart(Map<String, String> errors) {
		return errors.entrySet()
			.stream()
			.collect(Collectors.groupingBy((error) -> partOf(error.getKey()), LinkedHashMap::new,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private static String partOf(String field) {
		return field.startsWith("parts[") ? field.substring("parts[".length(), field.indexOf(']'))
				: ReportContent.DETAILS;
	}

}
