package vn.camket.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.sql.DataSource;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The files that the demo is made from.
 */
@Component
@Profile("demo")
class DemoFiles {

	private final JsonMapper mapper;

	private final DataSource dataSource;

	DemoFiles(JsonMapper mapper, DataSource dataSource) {
		this.mapper = mapper;
		this.dataSource = dataSource;
	}

	/** Runs an SQL script in the transaction that is open. */
	void run(String script) {
		ScriptUtils.executeSqlScript(DataSourceUtils.getConnection(this.dataSource),
				new EncodedResource(find(script), StandardCharsets.UTF_8));
	}

	private static Resource find(String name) {
		return new ClassPathResource("demo/" + name);
	}

	<T> T read(String name, TypeReference<T> type) {
		try (InputStream file = find(name).getInputStream()) {
			return this.mapper.readValue(file, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
