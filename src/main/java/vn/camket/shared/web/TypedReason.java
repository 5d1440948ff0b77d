package vn.camket.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * The reason that an act such as archiving must give, as typed. The fragment
 * {@code components/reason} asks for it.
 *
 * @param text what was typed
 */
public record TypedReason(@Nullable String text) {

	/** As much as the records keep. */
	private static final int LONGEST = 1000;

	/**
	 * Whether it says nothing, or more than can be kept.
	 */
	public boolean refused() {
		return this.text == null || this.text.isBlank() || this.text.length() > LONGEST;
	}

	/**
	 * What it says.
	 * @throws IllegalStateException if it is {@linkplain #refused() refused}
	 */
	public String said() {
		if (this.text == null || refused()) {
			throw new IllegalStateException("No reason that will do");
		}
		return this.text.strip();
	}

	/**
	 * Has the page ask again, with what was typed and what is wrong with it.
	 */
	public void askAgain(Model model, HttpServletResponse response) {
		model.addAttribute("reason", this.text);
		model.addAttribute("reasonRefused", true);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
	}

}
