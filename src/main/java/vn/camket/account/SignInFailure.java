package vn.camket.account;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;

import vn.camket.shared.web.Flash;

/**
 * Sends back to the sign-in page with the same words whatever the reason, and with the
 * user name that was typed.
 */
class SignInFailure implements AuthenticationFailureHandler {

	private static final String PAGE = "/login";

	private static final int LONGEST_NAME = 60;

	/** So many tries before the last it is said how many there are. */
	private static final int WARNED_FROM = 2;

	private final FlashMapManager flashMaps = new SessionFlashMapManager();

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		FlashMap flash = new FlashMap();
		flash.put("refusal", refusal(exception));
		String username = request.getParameter("username");
		if (username != null && !username.isBlank() && username.length() <= LONGEST_NAME) {
			flash.put("username", username);
		}
		flash.setTargetRequestPath(request.getContextPath() + PAGE);
		this.flashMaps.saveOutputFlashMap(flash, request, response);
		response.sendRedirect(request.getContextPath() + PAGE + "?error");
	}

	private static Flash refusal(AuthenticationException exception) {
		if (exception instanceof SignInShutException shut) {
			return new Flash("bad", shut.code(), List.of(shut.argument()));
		}
		if (exception instanceof WrongPasswordException wrong && wrong.left() <= WARNED_FROM) {
			return (wrong.left() > 0) ? new Flash("bad", "login.failed.left", List.of(wrong.left()))
					: new Flash("bad", "login.failed.last", List.of());
		}
		return new Flash("bad", "login.failed", List.of());
	}

}
