package vn.camket.synthesis;

import org.springframework.stereotype.Component;

import vn.camket.shared.wording.Wording;

/**
 * The words of the document.
 */
@Component
class SynthesisTexts {

	private final Wording wording;

	SynthesisTexts(Wording wording) {
		this.wording = wording;
	}

	/**
	 * A text of the document; years and counts are written without a separator.
	 */
	String text(String code, Object... arguments) {
		return this.wording.plain("synthesis.document." + code, arguments);
	}

	/**
	 * The words of a constant.
	 */
	String name(Enum<?> constant) {
		return this.wording.name(constant);
	}

}
