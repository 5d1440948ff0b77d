package vn.camket.history;

import java.util.Arrays;
import java.util.UUID;

import vn.camket.shared.web.NotFoundException;

/**
 * The kinds of records whose history has a page.
 */
public enum RecordKind {

	/** Thỏa thuận quốc tế. */
	AGREEMENT("agreements", ""),

	/** Cơ quan. */
	AGENCY("agencies", ""),

	/** Kế hoạch. */
	PLAN("plans", ""),

	/** Nhiệm vụ. */
	TASK("tasks", ""),

	/** Kỳ báo cáo. */
	PERIOD("periods", ""),

	/** Cam kết. */
	COMMITMENT("commitments", ""),

	/** Lời hứa. */
	PROMISE("promises", ""),

	/** Đối tác. */
	PARTNER("partners", ""),

	/** Người dùng. */
	ACCOUNT("users", "/edit");

	private final String section;

	private final String page;

	RecordKind(String section, String page) {
		this.section = section;
		this.page = page;
	}

	/**
	 * The kind whose pages stand under a word of the address.
	 * @throws NotFoundException if there is none
	 */
	public static RecordKind ofSection(String section) {
		return Arrays.stream(values())
			.filter((kind) -> kind.section.equals(section))
			.findFirst()
			.orElseThrow(() -> new NotFoundException(RecordKind.class, section));
	}

	/**
	 * Part of the menu under which its records stand.
	 */
	public String section() {
		return (this == TASK) ? PLAN.section : this.section;
	}

	/**
	 * Address of a record's own page.
	 */
	public String address(UUID id) {
		return ((this == ACCOUNT) ? "/admin/" : "/") + this.section + "/" + id + this.page;
	}

}
