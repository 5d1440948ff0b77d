package vn.camket.shared.web;

import java.io.Serializable;
import java.util.List;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page says at its top about what was just done.
 *
 * @param kind ok, info, warn or bad, as in {@code alert.html}
 * @param code message key
 * @param arguments what the message has in its braces
 */
public record Flash(String kind, String code, List<? extends Serializable> arguments) implements Serializable {

	private static final String ATTRIBUTE = "flash";

	/**
	 * Says on the page redirected to that the work is done.
	 */
	public static void ok(RedirectAttributes redirect, String code, Serializable... arguments) {
		redirect.addFlashAttribute(ATTRIBUTE, new Flash("ok", code, List.of(arguments)));
	}

	/**
	 * Says on the page redirected to that something was not done, and why.
	 */
	public static void warn(RedirectAttributes redirect, String code, Serializable... arguments) {
		redirect.addFlashAttribute(ATTRIBUTE, new Flash("warn", code, List.of(arguments)));
	}

}
