package vn.camket.demo;

import java.nio.charset.StandardCharsets;

import javax.sql.DataSource;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ScriptUtils;
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

	private final DataSource dataSource;

	private final AgreementStates states;

	DemoAgreements(DemoFiles files, DataSource dataSource, AgreementStates states) {
		this.files = files;
		this.dataSource = dataSource;
		this.states = states;
	}

	void load() {
		run("agreements.sql");
		run("commitments.sql");
		this.states.rebuildMissing();
	}

	private void run(String script) {
		ScriptUtils.executeSqlScript(DataSourceUtils.getConnection(this.dataSource),
				new EncodedResource(this.files.find(script), StandardCharsets.UTF_8));
	}

}
