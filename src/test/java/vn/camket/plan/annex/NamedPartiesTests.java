package vn.camket.plan.annex;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.camket.shared.office.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cells as the annexes to the plans have them.
 */
class NamedPartiesTests {

	private final NamedParties parties = new NamedParties(Stream
		.of("Sở Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo", "Sở Ngoại vụ", "Sở Tư pháp",
				"Bộ Chỉ huy Quân sự tỉnh", "Công an tỉnh", "sở, ban, ngành, địa phương", "Văn hóa, Thể thao và Du lịch")
		.collect(Collectors.toMap(Texts::key, (name) -> "agency:" + UUID.randomUUID())));

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
					cả hai bên, và mỗi bên > cả hai bên, và mỗi bên""")
	void eachIsNamedOnce(String cell, String named) {
		assertThat(this.parties.split(cell)).containsExactly(named.split("\\|"));
	}

	@ParameterizedTest
	@CsvSource({ "các cơ quan liên quan, true", "cơ quan liên quan, true", "Công an tỉnh và cơ quan liên quan, false",
			"Sở Lạ có liên quan, false", "Sở Ngoại vụ, true" })
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
