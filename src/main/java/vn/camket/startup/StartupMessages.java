package vn.camket.startup;

import java.util.Arrays;
import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The sentences of {@code startup-messages.properties}. They are read without the
 * application context, which may be the very thing that failed.
 */
final class StartupMessages {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final ResourceBundleMessageSource SOURCE = source();

	private StartupMessages() {
	}

	/** Arguments are put in as they read, so that port 8080 does not become 8.080. */
	static String get(String code, Object... arguments) {
		return SOURCE.getMessage(code, Arrays.stream(arguments).map(String::valueOf).toArray(), VIETNAMESE);
	}

	private static ResourceBundleMessageSource source() {
		ResourceBundleMessageSource source = new ResourceBundleMessageSource();
		source.setBasename("startup-messages");
		source.setDefaultEncoding("UTF-8");
		source.setFallbackToSystemLocale(false);
		return source;
	}

}
