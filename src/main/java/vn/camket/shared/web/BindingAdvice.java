package vn.camket.shared.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * What every form reads in the same way.
 */
@ControllerAdvice
class BindingAdvice {

	@InitBinder
	void prepare(WebDataBinder binder) {
		FormBinding.prepare(binder);
	}

}
