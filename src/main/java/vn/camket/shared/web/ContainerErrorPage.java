package vn.camket.shared.web;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;

/**
 * The page for a request that never reaches the application, such as a broken address or
 * multipart body: the same words as the other error pages, without what needs a request.
 */
class ContainerErrorPage extends ErrorReportValve {

	static final String CONTENT_SECURITY_POLICY = "default-src 'self'";

	/**
	 * A file may be so large that the container answers before anything of ours is asked.
	 */
	private static final int TOO_LARGE = HttpStatus.CONTENT_TOO_LARGE.value();

	private static final String VIEW = "error/container";

	private final ITemplateEngine templates;

	ContainerErrorPage(ITemplateEngine templates) {
		this.templates = templates;
	}

	/**
	 * The page without anything that a request would have to tell.
	 * @param kind last part of the message keys {@code error.*}
	 */
	static String render(ITemplateEngine templates, int status, String kind) {
		return templates.process(VIEW,
				new Context(LocaleContextHolder.getLocale(), Map.of("status", status, "kind", kind)));
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		String kind = (status == TOO_LARGE) ? String.valueOf(status) : (status < 500) ? "4xx" : "5xx";
		try {
			response.setContentType("text/html");
			response.setCharacterEncoding("UTF-8");
			response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
			Writer reporter = response.getReporter();
			if (reporter != null) {
				reporter.write(render(this.templates, status, kind));
				response.finishResponse();
			}
		}
		catch (IOException ex) {
			this.container.getLogger().debug("Nobody is there to read the error page", ex);
		}
	}

}
