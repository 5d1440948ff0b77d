package vn.camket.plan.annex;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cells as the annexes to the plans have them.
 */
class NamedPartiesTests {

	private final NamedParties parties = new NamedParties(Stream
		.of("Sở Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo", "Sở Ngoại vụ", "Sở Tư pháp",
				"Bộ Chỉ huy Quân sự tỉnh", "Công an tỉnh", "Các sở, ban, ngành, địa phương",
				"Văn hóa, Thể thao và Du lịch", "Các sở", "Các ban", "Các ngành", "UBND các xã", "UBND các phường",
				"Các tổ chức chính trị - xã hội", "Ủy ban nhân dân xã Sơn Kim 1", "Ban Quản lý Khu kinh tế tỉnh",
				"Ban Chỉ huy Bộ đội Biên phòng (thuộc Bộ CHQS tỉnh)", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
				"Hội Liên hiệp Phụ nữ tỉnh", "Ủy ban nhân dân tỉnh Hà Tĩnh", "Thuế tỉnh Hà Tĩnh")
		.collect(Collectors.toMap(NameKey::of, (name) -> "agency:" + UUID.randomUUID())));

	@ParameterizedTest
	@CsvSource(delimiter = '>',
			textBlock = """
					Sở Khoa học và Công nghệ, Sở Giáo dục và Đào tạo, Sở Ngoại vụ > Sở Khoa học và Công nghệ|Sở Giáo dục và Đào tạo|Sở Ngoại vụ
					Sở Khoa học và Công nghệ và Sở Giáo dục và Đào tạo > Sở Khoa học và Công nghệ|Sở Giáo dục và Đào tạo
					Văn hóa, Thể thao và Du lịch và Sở Tư pháp > Văn hóa, Thể thao và Du lịch|Sở Tư pháp
					Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh và cơ quan liên quan > Bộ Chỉ huy Quân sự tỉnh|Công an tỉnh|cơ quan liên quan
					Sở Tư pháp và các cơ quan liên quan > Sở Tư pháp|các cơ quan liên quan
					Sở Tư pháp, các sở, ban, ngành, địa phương > Sở Tư pháp|các sở, ban, ngành, địa phương
					Sở Tư pháp, các cơ quan, đơn vị, địa phương có liên quan > Sở Tư pháp|các cơ quan, đơn vị, địa phương có liên quan
					Sở Ngoại vụ, các Ban Quản lý dự án chuyên ngành > Sở Ngoại vụ|các Ban Quản lý dự án chuyên ngành
					Sở Mới và Lạ, Sở Ngoại vụ > Sở Mới và Lạ|Sở Ngoại vụ
					Sở Mới và Sở Ngoại vụ > Sở Mới|Sở Ngoại vụ
					VP UBND tỉnh, các sở, ban, ngành cấp tỉnh, UBND các xã, phường > VP UBND tỉnh|các sở|các ban|các ngành cấp tỉnh|UBND các xã|UBND các phường
					UBND các xã, phường biên giới > UBND các xã, phường biên giới
					Sở Tư pháp, UBND các xã, phường biên giới và Sở Ngoại vụ > Sở Tư pháp|UBND các xã, phường biên giới|Sở Ngoại vụ
					Các sở, ban, ngành cấp tỉnh và các địa phương > Các sở, ban, ngành cấp tỉnh và các địa phương
					các sở, ngành và doanh nghiệp > các sở|các ngành|doanh nghiệp
					Các sở, ban, ngành, UBND các xã, phường liên quan > Các sở, ban, ngành, UBND các xã, phường liên quan
					UBMTTQ tỉnh và các tổ chức chính trị - xã hội > UBMTTQ tỉnh|các tổ chức chính trị - xã hội
					- Sở Ngoại vụ - Sở Tư pháp > Sở Ngoại vụ|Sở Tư pháp
					cả hai bên, và mỗi bên > cả hai bên, và mỗi bên""")
	void eachIsNamedOnce(String cell, String named) {
		assertThat(this.parties.split(cell)).containsExactly(named.split("\\|"));
	}

	@ParameterizedTest
	@CsvSource({ "các cơ quan liên quan, true", "cơ quan liên quan, true", "Công an tỉnh và cơ quan liên quan, false",
			"Sở Lạ có liên quan, false", "Sở Ngoại vụ, true", "BCH BĐBP tỉnh, true", "Bộ CHQS tỉnh, true",
			"BCH Quân sự tỉnh, true", "BQL KKT tỉnh, true", "Ban Quản lý KKT tỉnh, true", "Ban QL Khu kinh tế, true",
			"Hội LHPN tỉnh, true", "UBMTTQVN tỉnh, true", "Ủy ban MTTQ Việt Nam tỉnh, true", "Sở KH&CN, true",
			"Sở KHCN, true", "Sở GD và ĐT, true", "xã Sơn Kim 1, true", "UBND xã Sơn Kim 1, true",
			"'các sở, ban, ngành và địa phương', true", "UBND tỉnh, true", "UBND, false", "Thuế tỉnh, true",
			"Thuế, false", "Sở, true", "Sở Lạ, false", "Hội Phụ nữ xã Sơn Kim 1, false", "UBND xã Sơn Kim 2, false" })
	void onlyNamesAndWordsForNobodyAreUnderstood(String name, boolean understood) {
		assertThat(this.parties.resolve(name).isPresent()).isEqualTo(understood);
	}

	@ParameterizedTest
	@CsvSource({ "'', 0", "'- Sở Ngoại vụ;\n- Sở Tư pháp.', 2" })
	void listsMayBeBroken(String cell, int count) {
		List<String> named = this.parties.split(cell);
		assertThat(named).hasSize(count).allMatch((name) -> this.parties.resolve(name).isPresent());
	}

}
