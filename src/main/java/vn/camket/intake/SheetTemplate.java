package vn.camket.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.springframework.stereotype.Component;

import vn.camket.shared.intake.RegisterSheet;
import vn.camket.shared.intake.SheetField;
import vn.camket.shared.intake.SheetField.Kind;

/**
 * Makes the empty workbook of a register: headings with notes, drop-downs, and how it is
 * filled in.
 */
@Component
class SheetTemplate {

	private static final int LAST_ROW = 10_000;

	private static final int WIDTH = 24 * 256;

	private static final int NARROW = 16 * 256;

	private static final int INSTRUCTION_WIDTH = 110 * 256;

	private final SheetTexts texts;

	SheetTemplate(SheetTexts texts) {
		this.texts = texts;
	}

	void write(RegisterSheet<?> register, OutputStream out) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			XSSFSheet sheet = workbook.createSheet(this.texts.text("import.sheet." + register.section()));
			XSSFSheet lists = workbook.createSheet(this.texts.text("import.sheet.lists"));
			List<SheetField> fields = register.fields();
			Row head = sheet.createRow(0);
			CellStyle look = headLook(workbook);
			CellStyle text = workbook.createCellStyle();
			text.setDataFormat((short) BuiltinFormats.getBuiltinFormat("text"));
			for (int column = 0; column < fields.size(); column++) {
				SheetField field = fields.get(column);
				XSSFCell cell = (XSSFCell) head.createCell(column);
				cell.setCellValue(this.texts.text(field.heading()) + (field.required() ? " *" : ""));
				cell.setCellStyle(look);
				note(cell, field);
				sheet.setDefaultColumnStyle(column, text);
				sheet.setColumnWidth(column, (field.kind() == Kind.DATE || field.kind() == Kind.FLAG) ? NARROW : WIDTH);
				offer(sheet, lists, column, field);
			}
			sheet.createFreezePane(1, 1);
			instruct(workbook, register, fields);
			workbook.setSheetVisibility(workbook.getSheetIndex(lists), SheetVisibility.HIDDEN);
			workbook.write(out);
		}
	}

	private static CellStyle headLook(XSSFWorkbook workbook) {
		XSSFFont font = workbook.createFont();
		font.setBold(true);
		CellStyle look = workbook.createCellStyle();
		look.setFont(font);
		look.setWrapText(true);
		look.setVerticalAlignment(VerticalAlignment.CENTER);
		look.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
		look.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		return look;
	}

	private void note(XSSFCell cell, SheetField field) {
		String note = noteOf(field);
		if (!note.isEmpty()) {
			ClientAnchor anchor = cell.getSheet().getWorkbook().getCreationHelper().createClientAnchor();
			anchor.setCol1(cell.getColumnIndex());
			anchor.setCol2(cell.getColumnIndex() + 3);
			anchor.setRow1(1);
			anchor.setRow2(6);
			Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
			comment.setString(cell.getSheet().getWorkbook().getCreationHelper().createRichTextString(note));
			cell.setCellComment(comment);
		}
	}

	private String noteOf(SheetField field) {
		return Stream
			.of(field.required() ? "import.note.required" : null, field.note(),
					(field.asWritten() != null) ? "import.note.asWritten" : null)
			.filter(Objects::nonNull)
			.map(this.texts::text)
			.collect(Collectors.joining(" "));
	}

	private void offer(XSSFSheet sheet, XSSFSheet lists, int column, SheetField field) {
		if (field.choices().isEmpty()) {
			return;
		}
		for (int i = 0; i < field.choices().size(); i++) {
			Row row = (lists.getRow(i) != null) ? lists.getRow(i) : lists.createRow(i);
			row.createCell(column).setCellValue(this.texts.words(field.choices().get(i)));
		}
		if (field.kind() == Kind.CHOICES) {
			return;
		}
		String letter = CellReference.convertNumToColString(column);
		DataValidationHelper helper = sheet.getDataValidationHelper();
		DataValidation validation = helper.createValidation(
				helper.createFormulaListConstraint(
						"'%s'!$%s$1:$%s$%d".formatted(lists.getSheetName(), letter, letter, field.choices().size())),
				new CellRangeAddressList(1, LAST_ROW, column, column));
		validation.setShowErrorBox(true);
		boolean free = field.asWritten() != null;
		validation.setErrorStyle(free ? DataValidation.ErrorStyle.WARNING : DataValidation.ErrorStyle.STOP);
		validation.createErrorBox(this.texts.text("import.template.wrong"),
				this.texts.text(free ? "import.note.asWritten" : "import.template.choose"));
		sheet.addValidationData(validation);
	}

	private void instruct(XSSFWorkbook workbook, RegisterSheet<?> register, List<SheetField> fields) {
		XSSFSheet sheet = workbook.createSheet(this.texts.text("import.sheet.help"));
		sheet.setColumnWidth(0, INSTRUCTION_WIDTH);
		CellStyle wrapped = workbook.createCellStyle();
		wrapped.setWrapText(true);
		int row = 0;
		for (String line : this.texts.text("import.template.help").split("\n")) {
			write(sheet, row++, line, wrapped);
		}
		row++;
		for (SheetField field : fields) {
			String heading = this.texts.text(field.heading());
			String note = noteOf(field).strip();
			if (field.kind() == Kind.CHOICES) {
				note += " " + this.texts.text("import.template.offered",
						field.choices().stream().map(this.texts::words).collect(Collectors.joining("; ")));
			}
			if (!note.isEmpty()) {
				write(sheet, row++, heading + ": " + note.strip(), wrapped);
			}
		}
	}

	private static void write(XSSFSheet sheet, int row, String text, CellStyle look) {
		XSSFCell cell = sheet.createRow(row).createCell(0);
		cell.setCellValue(text);
		cell.setCellStyle(look);
	}

}
