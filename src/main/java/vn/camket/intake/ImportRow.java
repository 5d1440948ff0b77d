package vn.camket.intake;

import java.util.List;

import vn.camket.intake.SheetImport.Verdict;

/**
 * A row of a workbook that is taken in.
 *
 * @param number as the spreadsheet counts it
 */
public record ImportRow(int number, String name, Verdict verdict, List<Note> notes) {
}
