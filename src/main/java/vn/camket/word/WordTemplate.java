package vn.camket.word;

import java.util.Locale;
import java.util.Set;

/**
 * The documents that have a template. The layout of all is that of Nghị định
 * 30/2020/NĐ-CP, Phụ lục I.
 */
public enum WordTemplate {

	/** Báo cáo tổng hợp. */
	CONSOLIDATED_REPORT(Set.of("taskRows", "kindRows", "agreementRows")),

	/** Công văn đôn đốc. */
	URGING_LETTER(Set.of("agencyRows")),

	/** Tờ trình về vướng mắc vượt thẩm quyền. */
	ESCALATION(Set.of("caseRows"));

	private final Set<String> tables;

	WordTemplate(Set<String> tables) {
		this.tables = tables;
	}

	/**
	 * Tags that stand in the head of a table whose row is repeated.
	 */
	Set<String> tables() {
		return this.tables;
	}

	/**
	 * The one that comes with the application.
	 */
	String resource() {
		return "word/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".docx";
	}

}
