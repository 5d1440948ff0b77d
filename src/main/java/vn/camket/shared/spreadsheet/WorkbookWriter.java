package vn.camket.shared.spreadsheet;

import java.io.Closeable;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook being written. Rows go to a temporary file as they come, so that its length
 * costs no memory; closing removes the file.
 */
public final class WorkbookWriter implements Closeable {

	private static final int ROWS_IN_MEMORY = 100;

	/** Of nine: a quarter less time than the usual six, for files a quarter larger. */
	private static final int COMPRESSION = 2;

	private final SXSSFWorkbook workbook;

	private final CellLooks looks;

	/**
	 * An empty workbook.
	 */
	public WorkbookWriter() {
		this(new XSSFWorkbook());
	}

	/**
	 * A workbook that goes on from a prepared one: charts, which cannot be streamed, are
	 * drawn on that one's sheets first.
	 */
	public WorkbookWriter(XSSFWorkbook prepared) {
		this.looks = new CellLooks(prepared);
		this.workbook = new QuicklyPackedWorkbook(prepared);
	}

	/**
	 * Adds a sheet, to be written from its top to its end before the next one.
	 * @param name its name; what a sheet's name may not hold becomes a space
	 */
	public SheetWriter sheet(String name) {
		return new SheetWriter(this.workbook.createSheet(WorkbookUtil.createSafeSheetName(name)), this.looks);
	}

	/**
	 * Writes the whole file. The stream stays open.
	 */
	public void writeTo(OutputStream out) throws IOException {
		this.workbook.write(out);
	}

	@Override
	public void close() throws IOException {
		this.workbook.close();
	}

	/** Packing is what a long list takes longest for. */
	private static final class QuicklyPackedWorkbook extends SXSSFWorkbook {

		QuicklyPackedWorkbook(XSSFWorkbook prepared) {
			super(prepared, ROWS_IN_MEMORY);
			// The usual mark of files above 4 GB is one that many programs stumble over.
			setZip64Mode(Zip64Mode.AsNeeded);
		}

		@Override
		protected SheetDataWriter createSheetDataWriter() throws IOException {
			return new QuicklyWrittenRows();
		}

		@Override
		protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
			ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
			archive.setLevel(COMPRESSION);
			return archive;
		}

	}

	private static final class QuicklyWrittenRows extends SheetDataWriter {

		QuicklyWrittenRows() throws IOException {
		}

		/** Deprecated for being internal, with nothing in its place. */
		@Override
		@SuppressWarnings("deprecation")
		public Writer createWriter(File file) throws IOException {
			return new UnlockedWriter(decorateOutputStream(new FileOutputStream(file)));
		}

	}

}
