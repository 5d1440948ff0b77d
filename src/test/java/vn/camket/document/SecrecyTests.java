package vn.camket.document;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecrecyTests {

	@ParameterizedTest
	@ValueSource(strings = { "MẬT", "TỐI MẬT", "TUYỆT MẬT", "UBND TỈNH\nMẬT\nSố: 12", "cong-van MẬT.pdf", "TUYỆT\n MẬT",
			"(MẬT)", "Mức độ: MẬT", "MA\u0323\u0302T" })
	void marksAreFound(String text) {
		assertThat(Secrecy.isMarked(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "bí mật nhà nước", "Mật", "BẢO VỆ BÍ MẬT NHÀ NƯỚC", "BẢO MẬT", "MẬT KHẨU",
			"MẬT ĐỘ DÂN SỐ", "MẬT ONG RỪNG", "XÃ MẬTX", "DANH MỤC ĐỘ MẬT" })
	void wordsThatContainTheWordAreNone(String text) {
		assertThat(Secrecy.isMarked(text)).isFalse();
	}

}
