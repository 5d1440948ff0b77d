package vn.camket.plan.annex;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import vn.camket.shared.office.Texts;

/**
 * A name as names are compared: "Ban Quản lý KKT tỉnh", "BQL Khu kinh tế" and "Ban Quản
 * lý Khu kinh tế tỉnh" are one, as are "các sở, ngành, địa phương" and "các sở, ngành cấp
 * tỉnh và các địa phương".
 */
final class NameKey {

	/** Folded words, and the abbreviation that both ways of writing come to. */
	private static final Map<Pattern, String> ABBREVIATIONS = new LinkedHashMap<>();

	static {
		abbreviate("ubnd", "uy ban nhan dan");
		abbreviate("hdnd", "hoi dong nhan dan");
		abbreviate("mttq", "(uy ban |ub ?)?(mat tran to quoc|mttq) ?(viet nam|vn)?");
		abbreviate("bdbp", "bo doi bien phong");
		abbreviate("bch quan su", "(bo chi huy|bo ch|ban chi huy|bch) ?(quan su|qs)|bo chqs");
		abbreviate("bch", "bo chi huy|ban chi huy");
		abbreviate("bql", "ban quan ly|ban ql");
		abbreviate("kkt", "khu kinh te");
		abbreviate("vp", "van phong");
		abbreviate("lhpn", "lien hiep phu nu");
		abbreviate("ccb", "cuu chien binh");
		abbreviate("ldld", "lien doan lao dong");
		abbreviate("dbqh", "dai bieu quoc hoi");
		abbreviate("bhxh", "bao hiem xa hoi");
		abbreviate("tand", "toa an nhan dan");
		abbreviate("vksnd", "vien kiem sat nhan dan");
		abbreviate("dh", "(truong )?(dai hoc|dh)");
		abbreviate("khcn", "khoa hoc cong nghe|kh cn");
		abbreviate("gddt", "giao duc dao tao|gd dt");
		abbreviate("vhttdl", "van hoa the thao du lich|vh ?tt dl");
		abbreviate("nnmt", "nong nghiep moi truong|nn mt");
	}

	private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");

	/** Words that make no difference, wherever they stand. */
	private static final Pattern FILLERS = Pattern
		.compile("\\b(va|cac|(cap|cua|trong|thuoc|tren dia ban) tinh( ha tinh)?)( |$)");

	/** "Các xã" are "UBND các xã", and "xã Sơn Kim 1" is its committee. */
	private static final Pattern COMMITTEE_OF = Pattern.compile("^ubnd (?=(xa|phuong)\\b)");

	/** Left out where two words remain: "Công an tỉnh", but not "UBND tỉnh". */
	private static final Pattern OF_THE_PROVINCE = Pattern.compile("(?<= \\S{1,40})( tinh)?( ha tinh| tinh)$");

	private NameKey() {
	}

	private static void abbreviate(String abbreviation, String words) {
		ABBREVIATIONS.put(Pattern.compile("\\b(" + words + ")\\b"), abbreviation);
	}

	/**
	 * What names must have in common to be of one agency or group.
	 */
	static String of(String name) {
		String key = FILLERS.matcher(Texts.key(IN_BRACKETS.matcher(name).replaceAll(" "))).replaceAll("").strip();
		for (Map.Entry<Pattern, String> known : ABBREVIATIONS.entrySet()) {
			key = known.getKey().matcher(key).replaceAll(known.getValue() + " ").replace("  ", " ").strip();
		}
		key = COMMITTEE_OF.matcher(key).replaceFirst("");
		return OF_THE_PROVINCE.matcher(key).replaceFirst("");
	}

}
