package vn.camket.plan.annex;

import java.util.List;

import vn.camket.document.Secrecy;
import vn.camket.shared.office.FileRefusedException;
import vn.camket.shared.office.OfficeFile;

/**
 * Opens an uploaded annex.
 */
final class AnnexFile {

	private AnnexFile() {
	}

	/**
	 * The tables of a file, in its order.
	 * @throws FileRefusedException if it cannot be taken
	 */
	static List<Grid> read(byte[] bytes) {
		boolean document = OfficeFile.isDocument(bytes);
		return OfficeFile.read(() -> document ? DocxTables.read(bytes) : XlsxTables.read(bytes));
	}

	/**
	 * Documents that are marked as state secrets are not taken (domain rule 10).
	 */
	static void refuseSecret(String text) {
		if (Secrecy.isMarked(text)) {
			throw new FileRefusedException("file.refused.secret");
		}
	}

}
