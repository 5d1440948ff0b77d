package vn.camket.shared.web;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * What every form reads in the same way.
 */
@ControllerAdvice
class BindingAdvice {

	/**
	 * Records are filled by their constructors: nothing is put into them afterwards, such
	 * as elements into lists that are copies.
	 */
	@InitBinder
	void recordsThroughConstructorsOnly(WebDataBinder binder) {
		ResolvableType type = binder.getTargetType();
		binder.setDeclarativeBinding(type != null && type.toClass().isRecord());
	}

	/**
	 * A field left empty is {@code null}, never an empty text.
	 */
	@InitBinder
	void emptyToNull(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	/**
	 * As a formatter of the conversion service alone it would not do: where that one
	 * refuses 1.5, Spring falls back to its own editor for numbers, which takes it.
	 */
	@InitBinder
	void decimals(WebDataBinder binder) {
		binder.addCustomFormatter(new DecimalFormatter());
	}

}
