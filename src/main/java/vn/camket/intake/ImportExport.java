package vn.camket.intake;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

import vn.camket.intake.SheetImport.Verdict;
import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.web.Download;

/**
 * Exports what was found in the rows of a sheet, for whoever is to mend it.
 */
@Service
public class ImportExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int FROZEN_COLUMNS = 2;

	private final SheetImports imports;

	private final ListingWriter writer;

	private final MessageSource messages;

	ImportExport(SheetImports imports, ListingWriter writer, MessageSource messages) {
		this.imports = imports;
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes the file.
	 * @param verdict of which rows alone, or {@code null}
	 */
	public void write(String section, SheetImport sheet, @Nullable Verdict verdict, Download download)
			throws IOException {
		this.writer.write(
				new Listing<>(message("import.rows"), message("import.export"), sheet.fileName(), columns(),
						FROZEN_COLUMNS, this.imports.rows(section, sheet.id(), verdict, Pageable.unpaged()).stream()),
				download.format(), download.out());
	}

	private List<Column<ImportRow>> columns() {
		return List.of(Column.number(message("import.row"), 8, ImportRow::number),
				Column.text(message("import.row.name"), 60, ImportRow::name),
				Column.text(message("import.row.verdict"), 18, (row) -> message("Verdict." + row.verdict())),
				Column.text(message("import.row.notes"), 70,
						(row) -> row.notes().stream().map(ImportExport::words).collect(Collectors.joining("\n"))));
	}

	private static String words(Note note) {
		return (note.column() != null) ? note.column() + ": " + note.text() : note.text();
	}

	private String message(String code) {
		return this.messages.getMessage(code, null, VIETNAMESE);
	}

}
