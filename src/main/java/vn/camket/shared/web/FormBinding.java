package vn.camket.shared.web;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.validation.DataBinder;

/**
 * What every form reads in the same way, whether it was typed into a page or a workbook.
 */
public final class FormBinding {

	private FormBinding() {
	}

	/**
	 * A field left empty is {@code null}, never an empty text; numbers are read as people
	 * here write them. As a formatter of the conversion service alone the latter would
	 * not do: where that one refuses 1.5, Spring falls back to its own editor for
	 * numbers, which takes it.
	 */
	public static void prepare(DataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
		binder.addCustomFormatter(new DecimalFormatter());
	}

}
