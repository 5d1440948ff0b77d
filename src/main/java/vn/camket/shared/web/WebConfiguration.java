package vn.camket.shared.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.web.PageableHandlerMethodArgumentResolver;
import org.springframework.data.web.config.PageableHandlerMethodArgumentResolverCustomizer;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Printer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.camket.shared.time.ProvinceTime;

/**
 * How values are read and written in forms and, as {@code ${{value}}}, on pages. Whole
 * numbers stay as they are: a year is not 2.026.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT)
		.withZone(ProvinceTime.ZONE);

	private final PageableHandlerMethodArgumentResolverCustomizer pageSettings;

	WebConfiguration(PageableHandlerMethodArgumentResolverCustomizer pageSettings) {
		this.pageSettings = pageSettings;
	}

	/** Comes before the resolver of Spring Data, with the same settings. */
	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		var resolver = new PageableHandlerMethodArgumentResolver(new LenientSortResolver());
		this.pageSettings.customize(resolver);
		resolvers.add(resolver);
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addFormatter(new StrictDateFormatter());
		registry.addFormatter(new PartialDateFormatter());
		registry.addFormatter(new DecimalFormatter());
		registry.addPrinter(new MomentPrinter());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new InvalidFormStatus());
	}

	/**
	 * Moments to the minute on the province's clock: 10:42 05/11/2026.
	 */
	private static final class MomentPrinter implements Printer<Instant> {

		@Override
		public String print(Instant moment, Locale locale) {
			return MOMENT.format(moment);
		}

	}

}
