package vn.camket.shared.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.xmlbeans.XmlRuntimeException;
import org.xml.sax.SAXException;

/**
 * Looks through an uploaded file by what it holds, whatever it is called: it must be a
 * Word document or an Excel workbook and nothing that acts on its own. Everything else is
 * refused before any of it is unpacked into memory.
 */
public final class OfficeFile {

	/** Bytes that a file may have. */
	public static final int MOST_BYTES = 10 * 1024 * 1024;

	private static final long MOST_UNPACKED = 80L * 1024 * 1024;

	private static final int MOST_PART = 25 * 1024 * 1024;

	private static final int MOST_ENTRIES = 2000;

	private static final int MOST_LISTING = 1024 * 1024;

	private static final Pattern EXTERNAL = Pattern.compile("<Relationship\\b[^>]*TargetMode=\"External\"[^>]*>");

	private static final byte[] COMPOUND = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 };

	private OfficeFile() {
	}

	/**
	 * Whether a file is a document; otherwise it is a workbook.
	 * @throws FileRefusedException if it is neither, or cannot be taken
	 */
	public static boolean isDocument(byte[] bytes) {
		if (bytes.length == 0) {
			throw new FileRefusedException("file.refused.empty");
		}
		if (bytes.length > MOST_BYTES) {
			throw new FileRefusedException("file.refused.size");
		}
		if (startsWith(bytes, COMPOUND)) {
			throw new FileRefusedException(isEncrypted(bytes) ? "file.refused.encrypted" : "file.refused.old");
		}
		if (!startsWith(bytes, new byte[] { 'P', 'K' })) {
			throw new FileRefusedException("file.refused.kind");
		}
		return inspect(bytes);
	}

	/**
	 * Reads a file that was looked through; whatever its reading stumbles over, the file
	 * is broken.
	 * @throws FileRefusedException if it is
	 */
	public static <T> T read(Reading<T> reading) {
		try {
			return reading.read();
		}
		catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | POIXMLException | XmlRuntimeException
				| SAXException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException
				| NullPointerException ex) {
			throw new FileRefusedException("file.refused.broken");
		}
	}

	private static boolean startsWith(byte[] bytes, byte[] mark) {
		if (bytes.length < mark.length) {
			return false;
		}
		for (int i = 0; i < mark.length; i++) {
			if (bytes[i] != mark[i]) {
				return false;
			}
		}
		return true;
	}

	private static boolean isEncrypted(byte[] bytes) {
		try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
			return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

	/**
	 * Reads through the package without keeping it, by the same means as it is read
	 * later: the JDK's own do not understand what programs stream.
	 * @return whether it is a document; otherwise it is a workbook
	 */
	private static boolean inspect(byte[] bytes) {
		Map<String, String> listings = new HashMap<>();
		long unpacked = 0;
		int entries = 0;
		try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				String name = entry.getName();
				refuseActive(name);
				boolean listing = name.equals("[Content_Types].xml") || name.endsWith(".rels");
				unpacked += listing ? keep(zip, name, listings) : skip(zip, MOST_PART);
				if (++entries > MOST_ENTRIES || unpacked > MOST_UNPACKED) {
					throw new FileRefusedException("file.refused.bomb");
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new FileRefusedException("file.refused.broken");
		}
		listings.values().forEach(OfficeFile::refuseLinked);
		return isDocumentByTypes(listings.getOrDefault("[Content_Types].xml", ""));
	}

	private static void refuseActive(String name) {
		if (name.endsWith("vbaProject.bin") || name.contains("/activeX/")) {
			throw new FileRefusedException("file.refused.macro");
		}
		if (name.contains("externalLinks/")) {
			throw new FileRefusedException("file.refused.linked");
		}
	}

	/**
	 * A link that somebody has to click is harmless; what is fetched by itself is not.
	 */
	private static void refuseLinked(String relationships) {
		EXTERNAL.matcher(relationships)
			.results()
			.filter((link) -> !link.group().contains("relationships/hyperlink\""))
			.findAny()
			.ifPresent((link) -> {
				throw new FileRefusedException("file.refused.linked");
			});
	}

	private static boolean isDocumentByTypes(String types) {
		if (types.contains("macroEnabled")) {
			throw new FileRefusedException("file.refused.macro");
		}
		if (types.contains("wordprocessingml.document.main+xml")) {
			return true;
		}
		if (types.contains("spreadsheetml.sheet.main+xml")) {
			return false;
		}
		throw new FileRefusedException("file.refused.kind");
	}

	private static long keep(InputStream zip, String name, Map<String, String> listings) throws IOException {
		byte[] listing = zip.readNBytes(MOST_LISTING + 1);
		if (listing.length > MOST_LISTING) {
			throw new FileRefusedException("file.refused.bomb");
		}
		listings.put(name, new String(listing, StandardCharsets.UTF_8));
		return listing.length;
	}

	private static long skip(InputStream zip, long most) throws IOException {
		byte[] buffer = new byte[16 * 1024];
		long read = 0;
		for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
			read += n;
			if (read > most) {
				throw new FileRefusedException("file.refused.bomb");
			}
		}
		return read;
	}

	/**
	 * Reads something out of a file.
	 */
	@FunctionalInterface
	public interface Reading<T> {

		/**
		 * What the file says.
		 */
		T read() throws IOException, OpenXML4JException, SAXException;

	}

}
