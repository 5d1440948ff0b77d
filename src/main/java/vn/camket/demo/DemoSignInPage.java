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

	private final List<DemoAccount> accounts;

	DemoSignInPage(DemoAccounts accounts) {
		this.accounts = accounts.list();
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/login");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null) {
			page.addObject("demoAccounts", this.accounts);
			page.addObject("demoPassword", DemoAccounts.PASSWORD);
		}
	}

}
