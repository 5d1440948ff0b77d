package vn.camket.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.camket.agency.AgencyNaming;
import vn.camket.report.AnswerPart;
import vn.camket.report.ReportDesk;
import vn.camket.report.ReportDocument;
import vn.camket.report.ReportPart;
import vn.camket.report.ReportRefusedException;
import vn.camket.report.ReportRegister;
import vn.camket.report.ReportRow;
import vn.camket.report.TextPart;
import vn.camket.shared.web.NotFoundException;
import vn.camket.shared.wording.Wording;

/**
 * Reports for programs of the agencies: what the form shows, and saving as the form
 * saves, under the same rules. Sending stays with the head, on the page.
 */
@RestController
@RequestMapping("/api/reports")
class ReportApi {

	private final ReportRegister register;

	private final ReportDesk desk;

	private final Wording wording;

	ReportApi(ReportRegister register, ReportDesk desk, Wording wording) {
		this.register = register;
		this.desk = desk;
		this.wording = wording;
	}

	@GetMapping
	List<ReportRow> list(@PageableDefault(size = 100) Pageable page) {
		return this.register.list(null, null, AgencyNaming.NOW, page).getContent();
	}

	@GetMapping("/{id}")
	Report show(@PathVariable UUID id) {
		return Report.of(this.register.current(id));
	}

	/**
	 * Saves the parts that are sent, each over the version that it was read in.
	 */
	@PatchMapping("/{id}")
	ResponseEntity<Saved> save(@PathVariable UUID id, @RequestBody ReportForm form) {
		ReportFormReader reader = new ReportFormReader(form);
		List<String> conflicts = this.desk.save(id, reader.content());
		Map<String, String> errors = new LinkedHashMap<>();
		reader.errors().forEach((field, code) -> errors.put(field, this.wording.text(code)));
		HttpStatus status = !conflicts.isEmpty() ? HttpStatus.CONFLICT
				: errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
		return ResponseEntity.status(status).body(new Saved(conflicts, errors, Report.of(this.register.current(id))));
	}

	@ExceptionHandler
	ProblemDetail refused(ReportRefusedException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, this.wording.text(ex.getCode()));
	}

	@ExceptionHandler(NotFoundException.class)
	ProblemDetail notFound() {
		return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, this.wording.text("report.api.notFound"));
	}

	@ExceptionHandler(HttpMessageNotReadableException.class)
	ProblemDetail unreadable() {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, this.wording.text("report.api.unreadable"));
	}

	/**
	 * A report as a program reads it.
	 *
	 * @param lastMomentOnTime the day on which it may still be sent on time
	 * @param form what may be sent back, with the versions that saving compares
	 */
	record Report(UUID id, String period, String agency, String state, String lastMomentOnTime, int owed, int filled,
			List<Part> parts, ReportForm form) {

		static Report of(ReportDocument document) {
			return new Report(document.head().id(), document.head().periodName(), document.head().agencyName(),
					document.head().state().name(), document.head().deadline().lastDayOnTime().toString(),
					document.owed(), document.filled(), document.parts().stream().map(Part::of).toList(),
					ReportForm.of(document));
		}

	}

	/**
	 * What a part of a report is about.
	 *
	 * @param lack what it does not say yet
	 * @param previous what the period before said
	 */
	record Part(String key, boolean required, String kind, @Nullable String ordinal, String title,
			@Nullable String lack, @Nullable String previous) {

		static Part of(ReportPart part) {
			String key = part.key().toString();
			String lack = (part.lack() != null) ? part.lack().name() : null;
			if (part instanceof AnswerPart answer) {
				return new Part(key, part.required(), answer.kind().name(), answer.ordinal(), answer.title(), lack,
						(answer.previous() != null) ? answer.previous().result() : null);
			}
			TextPart text = (TextPart) part;
			return new Part(key, part.required(), "SECTION", null, text.section().name(), lack, text.previous());
		}

	}

	/**
	 * What became of a saving.
	 *
	 * @param conflicts parts that somebody else saved first, which were not saved
	 * @param errors field and what is wrong with it; its part was not saved
	 */
	record Saved(List<String> conflicts, Map<String, String> errors, Report report) {
	}

}
