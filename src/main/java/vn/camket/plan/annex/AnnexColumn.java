package vn.camket.plan.annex;

import java.util.List;
import java.util.Set;

/**
 * The columns of an annex, in the order in which the plan of the province has them, with
 * the folded words that their headings are known by.
 */
enum AnnexColumn {

	ORDINAL("stt", "tt", "so tt", "so thu tu", "so"),

	LEADS("chu tri", "don vi thuc hien", "co quan thuc hien", "phan cong", "dau moi"),

	COORDINATORS("phoi hop"),

	TIME("thoi gian", "thoi han", "thoi diem", "tien do", "lo trinh", "han hoan thanh", "nam hoan thanh"),

	OUTPUTS("san pham", "ket qua", "dau ra"),

	NOTE("ghi chu"),

	SECTION("phan", "thuoc phan"),

	TITLE("nhiem vu", "noi dung", "cong viec", "hoat dong", "giai phap");

	private final List<String> words;

	AnnexColumn(String... words) {
		this.words = List.of(words);
	}

	/**
	 * Whether a heading, folded, names this column.
	 */
	boolean isNamed(String heading) {
		return (this == ORDINAL || this == SECTION) ? this.words.contains(heading)
				: this.words.stream().anyMatch(heading::contains);
	}

	/**
	 * How many of some columns tell an annex from other tables.
	 */
	static long telling(Set<AnnexColumn> columns) {
		return columns.stream().filter((column) -> column != NOTE && column != SECTION).count();
	}

}
