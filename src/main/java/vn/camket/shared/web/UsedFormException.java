package vn.camket.shared.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * A form that has made a record already came back with something else in it: whether that
 * is another record or a correction only the person knows.
 */
public class UsedFormException extends RuntimeException {

	private final UUID madeId;

	private final String madeNumber;

	/**
	 * Names what the form has made.
	 */
	public UsedFormException(UUID madeId, String madeNumber) {
		super("Already made " + madeNumber);
		this.madeId = madeId;
		this.madeNumber = madeNumber;
	}

	/**
	 * Has the page show what was typed once more, beside the record that was made.
	 */
	public void askAgain(Model model, HttpServletResponse response) {
		model.addAttribute("made", this);
		response.setStatus(HttpStatus.CONFLICT.value());
	}

	/**
	 * The record that the form made.
	 */
	public UUID getMadeId() {
		return this.madeId;
	}

	/**
	 * Its register number, or what else it is called by.
	 */
	public String getMadeNumber() {
		return this.madeNumber;
	}

}
