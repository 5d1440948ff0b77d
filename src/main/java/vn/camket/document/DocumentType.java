package vn.camket.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.apache.tika.Tika;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Looks into a file: what it is by its content, whatever its name says, and what its
 * first pages read.
 */
@Component
class DocumentType {

	private static final Logger LOG = LoggerFactory.getLogger(DocumentType.class);

	/** About as much as the first pages hold, where a mark would stand. */
	private static final int FIRST_PAGES = 12_000;

	private static final Set<String> ACCEPTED = Set.of("application/pdf", "application/msword",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.ms-excel",
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-powerpoint",
			"application/vnd.openxmlformats-officedocument.presentationml.presentation",
			"application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet",
			"application/rtf", "text/plain", "image/jpeg", "image/png", "image/tiff");

	private final Tika tika = new Tika();

	DocumentType() {
		this.tika.setMaxStringLength(FIRST_PAGES);
	}

	/**
	 * The media type, found from the content.
	 * @return {@code null} if it is none that the register keeps
	 */
	@Nullable String detect(Path file, String name) throws IOException {
		Metadata metadata = new Metadata();
		metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
		try (InputStream content = TikaInputStream.get(file, metadata)) {
			String type = this.tika.detect(content, metadata).replaceAll(";.*", "").strip();
			return ACCEPTED.contains(type) ? type : null;
		}
	}

	/**
	 * What the first pages say; nothing where they cannot be read, as those of a scan.
	 */
	String firstPages(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			return this.tika.parseToString(content, new Metadata(), FIRST_PAGES);
		}
		catch (TikaException | RuntimeException ex) {
			LOG.debug("No text in {}", file, ex);
			return "";
		}
	}

}
