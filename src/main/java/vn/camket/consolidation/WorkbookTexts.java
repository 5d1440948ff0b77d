package vn.camket.consolidation;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.camket.shared.spreadsheet.Link;
import vn.camket.shared.time.Deadline;
import vn.camket.shared.wording.Wording;

/**
 * The words of the consolidated workbook.
 */
@Component
class WorkbookTexts {

	private final Wording wording;

	WorkbookTexts(Wording wording) {
		this.wording = wording;
	}

	/**
	 * A text of the workbook; dates, moments and numbers in it are written as people do.
	 */
	String text(String code, Object... arguments) {
		return this.wording.plain("consolidated.workbook." + code, arguments);
	}

	/**
	 * The words of a constant.
	 */
	String name(Enum<?> constant) {
		return this.wording.name(constant);
	}

	String deadline(Deadline deadline) {
		return text("deadline", this.wording.deadline(deadline));
	}

	/**
	 * Names a row's source: which revision, when it was sent, under which number.
	 * @param href address of the row's place, within the site
	 */
	Link source(@Nullable Source source, String site, String href) {
		if (source == null) {
			return new Link(text("source.none"), site + href);
		}
		String sent = text("source", source.revision(), source.sentAt());
		if (source.letterNumber() == null) {
			return new Link(sent, site + href);
		}
		String letter = (source.letterOn() != null) ? text("source.letterOn", source.letterNumber(), source.letterOn())
				: source.letterNumber();
		return new Link(letter + "\n" + sent, site + href);
	}

}
