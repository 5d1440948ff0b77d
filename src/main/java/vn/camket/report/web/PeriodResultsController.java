package vn.camket.report.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.camket.agreement.AgreementReader;
import vn.camket.commitment.CommitmentReader;
import vn.camket.report.PeriodResults;

/**
 * What reports said about an agreement or a commitment from period to period.
 */
@Controller
class PeriodResultsController {

	private final PeriodResults results;

	private final AgreementReader agreements;

	private final CommitmentReader commitments;

	PeriodResultsController(PeriodResults results, AgreementReader agreements, CommitmentReader commitments) {
		this.results = results;
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

	private String show(String section, UUID id, String name, Model model) {
		model.addAttribute("section", section);
		model.addAttribute("id", id);
		model.addAttribute("name", name);
		model.addAttribute("results", this.results.of(id));
		return "report/results";
	}

}
