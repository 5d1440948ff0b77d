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
 * The real agreements of the province that public sources name.
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
		var script = new EncodedResource(this.files.find("agreements.sql"), StandardCharsets.UTF_8);
		ScriptUtils.executeSqlScript(DataSourceUtils.getConnection(this.dataSource), script);
		this.states.rebuildMissing();
	}

}
