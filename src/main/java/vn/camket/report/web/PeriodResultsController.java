package vn.camket.report.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.camket.agreement.AgreementReader;
import vn.camket.commitment.CommitmentReader;
import vn.camket.report.PeriodResultExport;
import vn.camket.report.PeriodResults;
import vn.camket.shared.web.Download;

/**
 * What reports said about an agreement or a commitment from period to period.
 */
@Controller
class PeriodResultsController {

	private final PeriodResults results;

	private final PeriodResultExport export;

	private final AgreementReader agreements;

	private final CommitmentReader commitments;

	PeriodResultsController(PeriodResults results, PeriodResultExport export, AgreementReader agreements,
			CommitmentReader commitments) {
		this.results = results;
		this.export = export;
		this.agreements = agreements;
		this.commitments = commitments;
	}

	@GetMapping("/agreements/{id}/results")
	String ofAgreement(@PathVariable UUID id, Model model) {
		return show("agreements", id, this.agreements.read(id, null).line().title(), model);
	}

	@GetMapping("/commitments/{id}/results")
	String ofCommitment(@PathVariable UUID id, Model model) {
		return show("commitments", id, this.commitments.read(id).line().text(), model);
	}

	@GetMapping({ "/agreements/{id}/results.xlsx", "/agreements/{id}/results.csv" })
	void exportOfAgreement(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		export(id, this.agreements.read(id, null).line().title(), request, response);
	}

	@GetMapping({ "/commitments/{id}/results.xlsx", "/commitments/{id}/results.csv" })
	void exportOfCommitment(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		export(id, this.commitments.read(id).line().text(), request, response);
	}

	private void export(UUID id, String name, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.export.write(name, this.results.of(id), Download.begin("ket-qua-theo-ky", request, response));
	}

	private String show(String section, UUID id, String name, Model model) {
		model.addAttribute("section", section);
		model.addAttribute("id", id);
		model.addAttribute("name", name);
		model.addAttribute("results", this.results.of(id));
		return "report/results";
	}

}
