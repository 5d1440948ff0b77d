package vn.camket.shared.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;

/**
 * Puts the product's own page where Tomcat would show its.
 */
@Component
class ContainerErrorPages implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final ITemplateEngine templates;

	ContainerErrorPages(ITemplateEngine templates) {
		this.templates = templates;
	}

	/** Unordered, so after Spring Boot's own: the last valve added reports first. */
	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.addContextCustomizers(
				(context) -> context.getParent().getPipeline().addValve(new ContainerErrorPage(this.templates)));
	}

}
