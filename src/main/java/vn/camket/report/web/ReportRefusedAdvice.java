package vn.camket.report.web;

import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import vn.camket.report.ReportRefusedException;

/**
 * An act that came too late, by a page that was old or a click that came twice: says why,
 * with the way back. What was typed as its reason is shown again, to be copied.
 */
@ControllerAdvice(basePackageClasses = ReportRefusedAdvice.class)
class ReportRefusedAdvice {

	@ExceptionHandler(ReportRefusedException.class)
	ModelAndView refused(ReportRefusedException refused, HttpServletRequest request) {
		String typed = Stream.of("reason", "comment")
			.map(request::getParameter)
			.filter(StringUtils::hasText)
			.findFirst()
			.orElse("");
		return new ModelAndView("report/refused", Map.of("code", refused.getCode(), "typed", typed),
				HttpStatus.CONFLICT);
	}

}
