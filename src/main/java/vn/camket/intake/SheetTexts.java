package vn.camket.intake;

import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.camket.shared.web.Choice;

/**
 * The words of templates and notes.
 */
@Component
class SheetTexts {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final MessageSource messages;

	SheetTexts(MessageSource messages) {
		this.messages = messages;
	}

	String text(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, VIETNAMESE);
	}

	String words(Choice choice) {
		return (choice.code() != null) ? text(choice.code()) : Objects.requireNonNullElse(choice.text(), "");
	}

}
