package vn.camket.intake;

import java.io.IOException;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

import vn.camket.intake.SheetImport.Verdict;
import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.web.Download;

/**
 * Exports what was found in the rows of a sheet, for whoever is to mend it.
 */
@Service
public class ImportExport {

	private final SheetImports imports;

	private final Listings lists;

	ImportExport(SheetImports imports, Listings lists) {
		this.imports = imports;
		this.lists = lists;
	}

	/**
	 * Writes the file.
	 * @param verdict of which rows alone, or {@code null}
	 */
	public void write(String section, SheetImport sheet, @Nullable Verdict verdict, Download download)
			throws IOException {
		this.lists.<ImportRow>begin("import.rows", "import.export")
			.subtitle(sheet.fileName())
			.number("import.row", 8, ImportRow::number)
			.text("import.row.name", 60, ImportRow::name)
			.name("import.row.verdict", 18, ImportRow::verdict)
			.text("import.row.notes", 70,
					(row) -> row.notes().stream().map(ImportExport::words).collect(Collectors.joining("\n")))
			.write(this.imports.rows(section, sheet.id(), verdict, Pageable.unpaged()).stream(), download.format(),
					download.out());
	}

	private static String words(Note note) {
		return (note.column() != null) ? note.column() + ": " + note.text() : note.text();
	}

}
