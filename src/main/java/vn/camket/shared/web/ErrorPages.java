package vn.camket.shared.web;

import org.springframework.beans.InvalidPropertyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns what any module may throw into the page that says so. Everything else reaches the
 * pages in {@code templates/error} through Spring Boot.
 */
@ControllerAdvice
class ErrorPages {

	@ExceptionHandler(NotFoundException.class)
	ModelAndView notFound() {
		return page(HttpStatus.NOT_FOUND);
	}

	/**
	 * A field that no form has, or one of a list longer than any form's.
	 */
	@ExceptionHandler(InvalidPropertyException.class)
	ModelAndView foreignField() {
		return page(HttpStatus.BAD_REQUEST);
	}

	/**
	 * The last resort of the second to save: a form that edits a record shows what the
	 * first one changed instead (domain rule 13).
	 */
	@ExceptionHandler(OptimisticLockingFailureException.class)
	ModelAndView changedMeanwhile() {
		return page(HttpStatus.CONFLICT);
	}

	/**
	 * An address with a malformed key leads nowhere; a malformed parameter is a bad
	 * request.
	 */
	@ExceptionHandler(MethodArgumentTypeMismatchException.class)
	ModelAndView malformed(MethodArgumentTypeMismatchException exception) {
		boolean inPath = exception.getParameter().hasParameterAnnotation(PathVariable.class);
		return inPath ? notFound() : page(HttpStatus.BAD_REQUEST);
	}

	private static ModelAndView page(HttpStatus status) {
		String view = (status == HttpStatus.BAD_REQUEST) ? "error/4xx" : "error/" + status.value();
		ModelAndView page = new ModelAndView(view, status);
		page.addObject("status", status.value());
		return page;
	}

}
