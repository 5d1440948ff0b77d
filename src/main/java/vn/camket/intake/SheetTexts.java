package vn.camket.intake;

import java.util.Objects;

import org.springframework.stereotype.Component;

import vn.camket.shared.web.Choice;
import vn.camket.shared.wording.Wording;

/**
 * The words of templates and notes.
 */
@Component
class SheetTexts {

	private final Wording wording;

	SheetTexts(Wording wording) {
		this.wording = wording;
	}

	String text(String code, Object... arguments) {
		return this.wording.text(code, arguments);
	}

	String words(Choice choice) {
		return (choice.code() != null) ? text(choice.code()) : Objects.requireNonNullElse(choice.text(), "");
	}

}
