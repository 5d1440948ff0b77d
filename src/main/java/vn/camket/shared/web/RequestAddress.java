package vn.camket.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the request at hand came from.
 */
public final class RequestAddress {

	private RequestAddress() {
	}

	/**
	 * The network address of the person's machine, behind a proxy too; {@code null}
	 * outside of requests.
	 */
	public static @Nullable String current() {
		HttpServletRequest request = request();
		return (request != null) ? request.getRemoteAddr() : null;
	}

	/**
	 * The origin that pages of this address have (RFC 6454), such as
	 * {@code https://camket.hatinh.gov.vn}, behind a proxy too; {@code null} outside of
	 * requests.
	 */
	public static @Nullable String origin() {
		HttpServletRequest request = request();
		return (request != null)
				? ServletUriComponentsBuilder.fromContextPath(request).replacePath(null).build().toUriString() : null;
	}

	private static @Nullable HttpServletRequest request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest() : null;
	}

}
