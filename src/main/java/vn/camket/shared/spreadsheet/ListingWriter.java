package vn.camket.shared.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.camket.shared.time.PartialDate;
import vn.camket.shared.time.ProvinceTime;

/**
 * Writes lists as files. Both formats hold the same columns and rows; dates read
 * dd/MM/yyyy and numbers 1.234,5 in either (domain rule 12).
 */
@Component
class ListingWriter {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT)
		.withZone(ProvinceTime.ZONE);

	private final OfficialHeads heads;

	private final Clock clock;

	ListingWriter(OfficialHeads heads, Clock clock) {
		this.heads = heads;
		this.clock = clock;
	}

	/**
	 * Writes the file and closes the list's rows. The stream stays open.
	 */
	<T> void write(Listing<T> listing, ListingFormat format, OutputStream out) throws IOException {
		try (Stream<T> rows = listing.rows()) {
			switch (format) {
				case XLSX -> writeWorkbook(listing, rows, out);
				case CSV -> writeRows(listing.columns(), rows.iterator(), out);
			}
		}
	}

	private <T> void writeWorkbook(Listing<T> listing, Stream<T> rows, OutputStream out) throws IOException {
		int width = listing.columns().size();
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet(listing.sheet());
			sheet.widths(listing.columns());
			sheet.head(this.heads.on(ProvinceTime.today(this.clock)), width);
			sheet.line(CellLook.TITLE, listing.title(), width);
			if (listing.subtitle() != null) {
				sheet.line(CellLook.SUBTITLE, listing.subtitle(), width);
			}
			sheet.blank();
			sheet.list(listing.columns(), listing.frozenColumns(), rows);
			workbook.writeTo(out);
		}
	}

	private static <T> void writeRows(List<Column<T>> columns, Iterator<T> rows, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write(BYTE_ORDER_MARK);
		CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
		printer.printRecord(columns.stream().map(Column::header));
		while (rows.hasNext()) {
			T row = rows.next();
			for (Column<T> column : columns) {
				printer.print(text(column.value().apply(row)));
			}
			printer.println();
		}
		printer.flush();
	}

	private static @Nullable String text(@Nullable Object value) {
		if (value instanceof Number number) {
			return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi")))
				.format(number);
		}
		if (value instanceof LocalDate date) {
			return DAY.format(date);
		}
		if (value instanceof PartialDate date) {
			return date.toDisplay();
		}
		if (value instanceof Instant moment) {
			return MOMENT.format(moment);
		}
		if (value instanceof Link link) {
			return SheetWriter.isFormula(link.text()) ? "'" + link.text() : link.text();
		}
		String text = (value != null) ? value.toString() : null;
		return (text != null && SheetWriter.isFormula(text)) ? "'" + text : text;
	}

}
