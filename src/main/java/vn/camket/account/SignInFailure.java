package vn.camket.account;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Sends back to the sign-in page with the same words whatever the reason, and with the
 * user name that was typed.
 */
class SignInFailure implements AuthenticationFailureHandler {

	private static final String PAGE = "/login";

	private static final int LONGEST_NAME = 60;

	private final FlashMapManager flashMaps = new SessionFlashMapManager();

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		String username = request.getParameter("username");
		if (username != null && !username.isBlank() && username.length() <= LONGEST_NAME) {
			FlashMap flash = new FlashMap();
			flash.put("username", username);
			flash.setTargetRequestPath(request.getContextPath() + PAGE);
			this.flashMaps.saveOutputFlashMap(flash, request, response);
		}
		response.sendRedirect(request.getContextPath() + PAGE + "?error");
	}

}
