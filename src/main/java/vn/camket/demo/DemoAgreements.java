package vn.camket.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.camket.agreement.AgreementStates;

/**
 * The real agreements of the province that public sources name, with commitments and
 * promises that are marked as illustrative.
 */
@Component
@Profile("demo")
class DemoAgreements {

	private final DemoFiles files;

	private final AgreementStates states;

	DemoAgreements(DemoFiles files, AgreementStates states) {
		this.files = files;
		this.states = states;
	}

	void load() {
		this.files.run("agreements.sql");
		this.files.run("commitments.sql");
		this.states.rebuildMissing();
	}

}
