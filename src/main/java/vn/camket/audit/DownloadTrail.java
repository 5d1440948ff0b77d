package vn.camket.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts every file that leaves the application on the trail, whichever page gave it out.
 */
@Component
class DownloadTrail implements HandlerInterceptor, WebMvcConfigurer {

	private final ObjectProvider<AuditTrail> trail;

	DownloadTrail(ObjectProvider<AuditTrail> trail) {
		this.trail = trail;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		String disposition = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
		if (disposition != null && disposition.startsWith("attachment")
				&& response.getStatus() == HttpStatus.OK.value()) {
			String query = request.getQueryString();
			this.trail.getObject().downloaded(request.getRequestURI() + ((query != null) ? "?" + query : ""));
		}
	}

}
