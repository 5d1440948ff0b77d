package vn.camket.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.camket.shared.web.FieldRefusedException;

/**
 * Looks at a file before it is kept: what is empty, of a type the register does not keep,
 * or marked as classified is refused (domain rule 10).
 */
@Component
class FileIntake {

	private final ContentStore store;

	private final DocumentType types;

	FileIntake(ContentStore store, DocumentType types) {
		this.store = store;
		this.types = types;
	}

	/**
	 * Keeps a file that the register may have.
	 * @throws FieldRefusedException if it is none
	 */
	Kept keep(UploadedFile file) {
		try {
			if (Files.size(file.path()) == 0) {
				throw new FieldRefusedException("file", "document.refused.empty");
			}
			String type = this.types.detect(file.path(), file.name());
			if (type == null) {
				throw new FieldRefusedException("file", "document.refused.type");
			}
			if (Secrecy.isMarked(file.name()) || Secrecy.isMarked(this.types.firstPages(file.path()))) {
				throw new FieldRefusedException("file", "document.refused.secret");
			}
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			try (InputStream content = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
				UUID key = this.store.keep(content);
				return new Kept(key, file.name(), type, Files.size(file.path()),
						HexFormat.of().formatHex(digest.digest()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A file that was kept.
	 *
	 * @param checksum SHA-256 in hexadecimal digits
	 */
	record Kept(UUID key, String name, String mediaType, long size, String checksum) {
	}

}
