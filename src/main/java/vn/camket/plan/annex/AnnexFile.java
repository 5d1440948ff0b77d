package vn.camket.plan.annex;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.xmlbeans.XmlRuntimeException;

import vn.camket.document.Secrecy;

/**
 * Opens an uploaded file by what it holds, whatever it is called: a Word document or an
 * Excel workbook and nothing that acts on its own. Everything else is refused before any
 * of it is unpacked into memory.
 */
final class AnnexFile {

	/** Bytes that a file may have. */
	static final int MOST_BYTES = 10 * 1024 * 1024;

	private static final long MOST_UNPACKED = 80L * 1024 * 1024;

	private static final int MOST_PART = 25 * 1024 * 1024;

	private static final int MOST_ENTRIES = 2000;

	private static final int MOST_LISTING = 1024 * 1024;

	private static final Pattern EXTERNAL = Pattern.compile("<Relationship\\b[^>]*TargetMode=\"External\"[^>]*>");

	private static final byte[] COMPOUND = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 };

	private AnnexFile() {
	}

	/**
	 * The tables of a file, in its order.
	 * @throws AnnexRefusedException if it cannot be taken
	 */
	static List<Grid> read(byte[] bytes) {
		if (bytes.length == 0) {
			throw new AnnexRefusedException("annex.refused.empty");
		}
		if (bytes.length > MOST_BYTES) {
			throw new AnnexRefusedException("annex.refused.size");
		}
		if (startsWith(bytes, COMPOUND)) {
			throw new AnnexRefusedException(isEncrypted(bytes) ? "annex.refused.encrypted" : "annex.refused.old");
		}
		if (!startsWith(bytes, new byte[] { 'P', 'K' })) {
			throw new AnnexRefusedException("annex.refused.kind");
		}
		boolean document = inspect(bytes);
		try {
			return document ? DocxTables.read(bytes) : XlsxTables.read(bytes);
		}
		catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | POIXMLException | XmlRuntimeException
				| IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException
				| NullPointerException ex) {
			throw new AnnexRefusedException("annex.refused.broken");
		}
	}

	/**
	 * Documents that are marked as state secrets are not taken (domain rule 10).
	 */
	static void refuseSecret(String text) {
		if (Secrecy.isMarked(text)) {
			throw new AnnexRefusedException("annex.refused.secret");
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
	 * Reads through the package without keeping it.
	 * @return whether it is a document; otherwise it is a workbook
	 */
	private static boolean inspect(byte[] bytes) {
		Map<String, String> listings = new HashMap<>();
		long unpacked = 0;
		int entries = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				String name = entry.getName();
				refuseActive(name);
				boolean listing = name.equals("[Content_Types].xml") || name.endsWith(".rels");
				unpacked += listing ? keep(zip, name, listings) : skip(zip, MOST_PART);
				if (++entries > MOST_ENTRIES || unpacked > MOST_UNPACKED) {
					throw new AnnexRefusedException("annex.refused.bomb");
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new AnnexRefusedException("annex.refused.broken");
		}
		listings.values().forEach(AnnexFile::refuseLinked);
		return isDocument(listings.getOrDefault("[Content_Types].xml", ""));
	}

	private static void refuseActive(String name) {
		if (name.endsWith("vbaProject.bin") || name.contains("/activeX/")) {
			throw new AnnexRefusedException("annex.refused.macro");
		}
		if (name.contains("externalLinks/")) {
			throw new AnnexRefusedException("annex.refused.linked");
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
				throw new AnnexRefusedException("annex.refused.linked");
			});
	}

	private static boolean isDocument(String types) {
		if (types.contains("macroEnabled")) {
			throw new AnnexRefusedException("annex.refused.macro");
		}
		if (types.contains("wordprocessingml.document.main+xml")) {
			return true;
		}
		if (types.contains("spreadsheetml.sheet.main+xml")) {
			return false;
		}
		throw new AnnexRefusedException("annex.refused.kind");
	}

	private static long keep(InputStream zip, String name, Map<String, String> listings) throws IOException {
		byte[] listing = zip.readNBytes(MOST_LISTING + 1);
		if (listing.length > MOST_LISTING) {
			throw new AnnexRefusedException("annex.refused.bomb");
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
				throw new AnnexRefusedException("annex.refused.bomb");
			}
		}
		return read;
	}

}
