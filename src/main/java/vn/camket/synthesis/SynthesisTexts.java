package vn.camket.synthesis;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of the document.
 */
@Component
class SynthesisTexts {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final MessageSource messages;

	SynthesisTexts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * A text of the document; years and counts are written without a separator.
	 */
	String text(String code, Object... arguments) {
		Object[] written = new Object[arguments.length];
		for (int i = 0; i < arguments.length; i++) {
			written[i] = String.valueOf(arguments[i]);
		}
		return this.messages.getMessage("synthesis.document." + code, written, VIETNAMESE);
	}

	/**
	 * The words of a constant.
	 */
	<E extends Enum<E>> String name(E constant) {
		return this.messages.getMessage(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null,
				VIETNAMESE);
	}

}
