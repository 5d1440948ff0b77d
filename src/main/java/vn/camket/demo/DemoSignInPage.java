package vn.camket.demo;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lists the demo's accounts on the sign-in page, which in turn knows nothing of a demo.
 */
@Component
@Profile("demo")
class DemoSignInPage implements WebMvcConfigurer, HandlerInterceptor {

	private final List<Line> lines;

	DemoSignInPage(DemoAccounts accounts) {
		this.lines = accounts.list()
			.stream()
			.map((account) -> new Line(account.username(), account.office(), "Role." + account.role()))
			.toList();
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/login");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null) {
			page.addObject("demoAccounts", this.lines);
			page.addObject("demoPassword", DemoAccounts.PASSWORD);
		}
	}

	/**
	 * A line of the list.
	 *
	 * @param role message key of the role
	 */
	record Line(String username, String office, String role) {
	}

}
