package vn.camket.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The files that the demo is made from.
 */
@Component
@Profile("demo")
class DemoFiles {

	private final JsonMapper mapper;

	DemoFiles(JsonMapper mapper) {
		this.mapper = mapper;
	}

	Resource find(String name) {
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
