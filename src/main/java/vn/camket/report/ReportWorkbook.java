package vn.camket.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import vn.camket.shared.office.FileRefusedException;
import vn.camket.shared.office.OfficeFile;
import vn.camket.shared.office.Texts;
import vn.camket.shared.web.TypedDate;
import vn.camket.shared.wording.Wording;

/**
 * A report's form as a workbook, to be filled in without a network and brought back: a
 * line for each part, with what was said last, drop-downs, and hidden beside it what the
 * line was made from.
 */
@Service
public class ReportWorkbook {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final String MARK = "CAMKET-REPORT";

	private static final int HEAD_ROW = 3;

	private static final int PART = 0;

	private static final int BASE = 1;

	private static final int STATUS = 5;

	private static final int TEXT = 6;

	private static final int REASON = 7;

	private static final int COMPLETED = 8;

	/** Widths in characters, by column. */
	private static final List<Integer> WIDTHS = List.of(1, 1, 6, 40, 40, 22, 60, 36, 16);

	private static final int CHARACTER = 256;

	private final Wording wording;

	ReportWorkbook(Wording wording) {
		this.wording = wording;
	}

	/**
	 * Writes the workbook of a report as it stands.
	 */
	public void write(ReportDocument document, OutputStream out) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			XSSFSheet sheet = workbook.createSheet(text("sheet"));
			ReportHead head = document.head();
			Row mark = sheet.createRow(0);
			mark.createCell(PART).setCellValue(MARK);
			mark.createCell(BASE).setCellValue(head.id() + " " + head.revision());
			Cell title = mark.createCell(2);
			title.setCellValue(text("title", head.agencyName(), head.periodName()));
			title.setCellStyle(bold(workbook));
			sheet.createRow(1).createCell(2).setCellValue(text("how"));
			headings(workbook, sheet);
			int row = HEAD_ROW + 1;
			CellStyle fixed = style(workbook, true);
			CellStyle open = style(workbook, false);
			for (ReportPart part : document.parts()) {
				line(sheet.createRow(row++), part, fixed, open);
			}
			finish(sheet, row);
			workbook.write(out);
		}
	}

	private void headings(XSSFWorkbook workbook, Sheet sheet) {
		CellStyle look = bold(workbook);
		look.setWrapText(true);
		look.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
		look.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		Row head = sheet.createRow(HEAD_ROW);
		List<String> names = List.of("ordinal", "part", "previous", "status", "text", "reason", "completedOn");
		for (int i = 0; i < names.size(); i++) {
			Cell cell = head.createCell(i + 2);
			cell.setCellValue(text("column." + names.get(i)));
			cell.setCellStyle(look);
		}
	}

	private void line(Row row, ReportPart part, CellStyle fixed, CellStyle open) {
		set(row, PART, part.key().toString(), fixed);
		set(row, BASE, part.base(), fixed);
		set(row, 2, (part.number() > 0) ? String.valueOf(part.number()) : "", fixed);
		if (part instanceof TextPart narrative) {
			set(row, 3, this.wording.name(narrative.section()), fixed);
			set(row, 4, narrative.previous(), fixed);
			set(row, STATUS, null, fixed);
			set(row, TEXT, narrative.content(), open);
			set(row, REASON, null, fixed);
			set(row, COMPLETED, null, fixed);
		}
		else if (part instanceof AnswerPart answer) {
			AnswerContent content = answer.content();
			set(row, 3, answer.ordinal() + ". " + answer.title(), fixed);
			set(row, 4, (answer.previous() != null) ? answer.previous().result() : null, fixed);
			set(row, STATUS, (content.status() != null) ? this.wording.name(content.status()) : null, open);
			set(row, TEXT, content.result(), open);
			set(row, REASON, content.reason(), open);
			set(row, COMPLETED, TypedDate.write(content.completedOn()), answer.dated() ? open : fixed);
		}
	}

	private void finish(XSSFSheet sheet, int rows) {
		DataValidationHelper helper = sheet.getDataValidationHelper();
		String[] statuses = Arrays.stream(ProgressStatus.values())
			.map((status) -> this.wording.name(status))
			.toArray(String[]::new);
		sheet.addValidationData(helper.createValidation(helper.createExplicitListConstraint(statuses),
				new CellRangeAddressList(HEAD_ROW + 1, rows, STATUS, STATUS)));
		for (int i = 0; i < WIDTHS.size(); i++) {
			sheet.setColumnWidth(i, WIDTHS.get(i) * CHARACTER);
		}
		sheet.setColumnHidden(PART, true);
		sheet.setColumnHidden(BASE, true);
		sheet.createFreezePane(STATUS, HEAD_ROW + 1);
		sheet.getPrintSetup().setLandscape(true);
		sheet.setFitToPage(true);
		sheet.getPrintSetup().setFitHeight((short) 0);
		sheet.lockFormatColumns(false);
		sheet.lockFormatRows(false);
		sheet.enableLocking();
	}

	/**
	 * Reads a workbook that came back.
	 * @throws FileRefusedException if it cannot be taken, or is none of ours
	 */
	public ReportSheet read(byte[] file) {
		if (OfficeFile.isDocument(file)) {
			throw new FileRefusedException("report.workbook.refused.foreign");
		}
		return OfficeFile.read(() -> {
			try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
				return read(workbook.getSheetAt(0));
			}
		});
	}

	private ReportSheet read(Sheet sheet) {
		DataFormatter formatter = new DataFormatter(VIETNAMESE);
		Row mark = sheet.getRow(0);
		if (mark == null || !MARK.equals(cell(mark, PART, formatter))) {
			throw new FileRefusedException("report.workbook.refused.foreign");
		}
		String[] stamp = String.valueOf(cell(mark, BASE, formatter)).split(" ");
		List<ReportSheet.Line> lines = new ArrayList<>();
		for (int i = HEAD_ROW + 1; i <= sheet.getLastRowNum(); i++) {
			Row row = sheet.getRow(i);
			String part = (row != null) ? cell(row, PART, formatter) : null;
			if (part != null) {
				String typed = cell(row, STATUS, formatter);
				ProgressStatus status = status(typed);
				lines.add(new ReportSheet.Line(part, String.valueOf(cell(row, BASE, formatter)), status,
						(status == null) ? typed : null, cell(row, TEXT, formatter), cell(row, REASON, formatter),
						cell(row, COMPLETED, formatter)));
			}
		}
		return new ReportSheet(UUID.fromString(stamp[0]), Integer.parseInt(stamp[1]), lines);
	}

	private static @Nullable String cell(Row row, int column, DataFormatter formatter) {
		Cell cell = row.getCell(column);
		if (cell == null) {
			return null;
		}
		String text = (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell))
				? TypedDate.write(cell.getLocalDateTimeCellValue().toLocalDate())
				: Texts.clean(formatter.formatCellValue(cell));
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

	/** What people type themselves counts as long as it is one of the words. */
	private @Nullable ProgressStatus status(@Nullable String typed) {
		return (typed == null) ? null
				: Arrays.stream(ProgressStatus.values())
					.filter((status) -> Texts.key(this.wording.name(status)).equals(Texts.key(typed)))
					.findFirst()
					.orElse(null);
	}

	private static void set(Row row, int column, @Nullable String text, CellStyle style) {
		Cell cell = row.createCell(column);
		cell.setCellValue(Objects.requireNonNullElse(text, ""));
		cell.setCellStyle(style);
	}

	private static CellStyle bold(XSSFWorkbook workbook) {
		Font font = workbook.createFont();
		font.setBold(true);
		CellStyle style = workbook.createCellStyle();
		style.setFont(font);
		return style;
	}

	private static CellStyle style(XSSFWorkbook workbook, boolean locked) {
		CellStyle style = workbook.createCellStyle();
		style.setWrapText(true);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setLocked(locked);
		style.setDataFormat(workbook.createDataFormat().getFormat("@"));
		style.setQuotePrefixed(true);
		return style;
	}

	private String text(String code, Object... arguments) {
		return this.wording.text("report.workbook." + code, arguments);
	}

}
