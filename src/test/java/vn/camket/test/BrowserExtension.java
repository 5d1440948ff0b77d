package vn.camket.test;

import java.nio.file.Path;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Hands each test its own visitor, and keeps a trace of the visit below
 * {@code target/browser} when the test failed.
 */
class BrowserExtension implements ParameterResolver, AfterEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Page.class;
	}

	@Override
	public Page resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getStore(NAMESPACE)
			.computeIfAbsent("visitor", (key) -> newVisitor(context), BrowserContext.class)
			.newPage();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		BrowserContext visitor = context.getStore(NAMESPACE).remove("visitor", BrowserContext.class);
		if (visitor == null) {
			return;
		}
		Tracing.StopOptions options = new Tracing.StopOptions();
		if (context.getExecutionException().isPresent()) {
			options.setPath(Path.of("target/browser", context.getRequiredTestClass().getSimpleName() + "."
					+ context.getRequiredTestMethod().getName() + ".zip"));
		}
		visitor.tracing().stop(options);
		visitor.close();
	}

	private static BrowserContext newVisitor(ExtensionContext context) {
		Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
		return chromium(context).visitor(environment.getRequiredProperty("local.server.port", Integer.class));
	}

	/** One browser for all test classes; the store closes it at the end. */
	private static Chromium chromium(ExtensionContext context) {
		Store everywhere = context.getRoot().getStore(NAMESPACE);
		return everywhere.computeIfAbsent("chromium", (key) -> Chromium.launch(), Chromium.class);
	}

}
