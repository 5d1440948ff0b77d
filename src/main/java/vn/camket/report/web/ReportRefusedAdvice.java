package vn.camket.report.web;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import vn.camket.report.ReportRefusedException;

/**
 * An act that came too late, by a page that was old or a click that came twice: says why,
 * with the way back.
 */
@ControllerAdvice(basePackageClasses = ReportRefusedAdvice.class)
class ReportRefusedAdvice {

	@ExceptionHandler(ReportRefusedException.class)
	ModelAndView refused(ReportRefusedException refused) {
		return new ModelAndView("report/refused", Map.of("code", refused.getCode()), HttpStatus.CONFLICT);
	}

}
