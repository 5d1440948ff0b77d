package vn.camket.shared.web;

import java.io.UnsupportedEncodingException;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The layout, each component and what goes wrong, on sample pages without a database. */
@WebMvcTest(controllers = SamplePages.Samples.class)
@Import(SamplePages.class)
class ComponentTests {

	private final MockMvcTester mvc;

	ComponentTests(@Autowired MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					ROLE_AGENCY_STAFF | / /reports /activities /obstacles /plans /agreements /commitments /partners /agencies
					ROLE_AGENCY_HEAD  | / /reports /activities /obstacles /plans /agreements /commitments /partners /agencies
					ROLE_OFFICER      | / /periods /reports /obstacles /plans /agreements /commitments /partners /agencies /admin/schemes
					ROLE_LEADER       | / /periods /reports /obstacles /plans /agreements /commitments /partners /agencies
					ROLE_ADMIN        | / /periods /reports /obstacles /plans /agreements /commitments /partners /agencies /admin/schemes /admin/users /admin/audit /admin/reminders /admin/templates
					""")
	void theMenuIsTheRoles(String role, String addresses) {
		Document page = page("/samples/form", role);
		assertThat(page.select(".ck-nav a").eachAttr("href")).containsExactly(addresses.split(" "));
		assertThat(page.select(".ck-small-menu a:not([href=/search])").eachAttr("href"))
			.containsExactly(addresses.split(" "));
		assertThat(page.select(".ck-nav a[aria-current]").eachAttr("href")).containsExactly("/agreements");
	}

	@Test
	void theFrameNamesWhoIsSignedInAndSignsOutByPost() {
		Document page = page("/samples/form", "ROLE_AGENCY_STAFF");
		assertThat(page.title()).isEqualTo("Mẫu · CamKet");
		assertThat(page.select(".ck-user").text()).contains("Cán bộ Sở Công Thương", "Sở Công Thương");
		assertThat(page.select("form#sign-out[method=post] input[name=_csrf]").attr("value")).isNotEmpty();
		assertThat(page.select("body > .dock")).hasSize(1);
		assertThat(page.select("footer").text()).contains("Không nhập tài liệu có nội dung bí mật nhà nước");
	}

	@Test
	void aPageLoadsWhatItUsesAndNothingElse() {
		assertThat(loads(page("/samples/form", "ROLE_OFFICER"))).contains("tom-select", "report")
			.doesNotContain("chart");
		assertThat(loads(page("/samples/list", "ROLE_OFFICER"))).doesNotContain("tom-select", "report", "chart");
	}

	private static List<String> loads(Document page) {
		return page.select("link[rel=stylesheet], script")
			.stream()
			.map((element) -> element.attr("href") + element.attr("src"))
			.map((address) -> address.replaceAll(".*/([a-z-]+?)(?:-[0-9a-f]{32})?\\..*", "$1"))
			.toList();
	}

	@Test
	void everyFieldHasALabelAndShowsItsValueAsPeopleWriteIt() {
		Document page = page("/samples/form", "ROLE_OFFICER");
		Elements fields = page.select("main form input:not([type=hidden]), main form select, main form textarea");
		assertThat(fields).hasSize(11).allSatisfy((field) -> assertThat(label(page, field)).isNotBlank());
		assertThat(value(page, "signedOn")).isEqualTo("05/11/2026");
		assertThat(value(page, "budget")).isEqualTo("1.234,5");
		assertThat(page.select("input[name=version]").val()).isEqualTo("3");
		assertThat(page.select("input[name=rank][checked]").val()).isEqualTo("LOW");
		assertThat(page.select("label.req").text()).isEqualTo("Tên gọi");
		assertThat(describedBy(page, "title")).isEqualTo("Như văn bản");
		assertThat(value(page, "rows0.note")).isEqualTo("một");
	}

	private static String label(Document page, Element field) {
		Element around = field.closest("label");
		return (around != null) ? around.text() : page.select("label[for='" + field.id() + "']").text();
	}

	private static String value(Document page, String id) {
		return Objects.requireNonNull(page.getElementById(id)).val();
	}

	private static String describedBy(Document page, String id) {
		Element field = Objects.requireNonNull(page.getElementById(id));
		return List.of(field.attr("aria-describedby").strip().split(" "))
			.stream()
			.map((note) -> Objects.requireNonNull(page.getElementById(note), note).text())
			.reduce("", (all, note) -> (all + " " + note).strip());
	}

	@Test
	void anInvalidFormAnswers422WithTheErrorBesideItsField() {
		MvcTestResult result = post("title", " ", "signedOn", "05/11/2026", "summary", "đã gõ", "agencies", "HIGH",
				"rows[0].note", "");
		assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Document page = document(result);
		assertThat(page.select("#summary").text()).isEqualTo("đã gõ");
		assertThat(page.select("#agencies option[selected]").val()).isEqualTo("HIGH");
		assertThat(describedBy(page, "title")).isEqualTo("Như văn bản Không được để trống.");
		assertThat(describedBy(page, "rank")).isEqualTo("Không được để trống.");
		assertThat(describedBy(page, "rows0.note")).isEqualTo("Không được để trống.");
		assertThat(page.select("[aria-invalid=true]").eachAttr("id")).containsExactlyInAnyOrder("title", "rank",
				"rows0.note");
		assertThat(page.select("[data-error-summary] a").eachAttr("href")).containsExactlyInAnyOrder("#title", "#rank",
				"#rows0.note");
	}

	@Test
	void whatCannotBeReadStaysAsItWasTyped() {
		MvcTestResult result = post("title", "Biên bản", "signedOn", "31/02/2026", "budget", "1.5", "summary", "đã gõ",
				"rank", "LOW", "rows[0].note", "một");
		assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Document page = document(result);
		assertThat(value(page, "signedOn")).isEqualTo("31/02/2026");
		assertThat(value(page, "budget")).isEqualTo("1.5");
		assertThat(page.select("#summary").text()).isEqualTo("đã gõ");
		assertThat(value(page, "title")).isEqualTo("Biên bản");
		assertThat(page.select("input[name=rank][checked]").val()).isEqualTo("LOW");
		assertThat(describedBy(page, "signedOn")).startsWith("Ngày không hợp lệ.");
		assertThat(describedBy(page, "budget")).startsWith("Số không hợp lệ.");
	}

	@Test
	void theSummaryCountsWhatIsToMend() {
		Document page = document(post("title", "", "rows[0].note", "một"));
		assertThat(page.select("[data-error-summary] b").text()).isEqualTo("Có 3 chỗ cần sửa trước khi lưu");
	}

	@Test
	void whatIsTypedComesInTrimmedAndComposedAndEmptyIsNothing() {
		MvcTestResult result = post("title", Normalizer.normalize(" Đức ", Normalizer.Form.NFD), "signedOn", "5/1/2027",
				"budget", "1.234,50", "summary", "  ", "rank", "HIGH");
		assertThat(result).hasStatus3xxRedirection()
			.flash()
			.hasEntrySatisfying("flash",
					(flash) -> assertThat(((Flash) flash).arguments()).isEqualTo(List.of("Đức/1234.50/null")));
	}

	@Test
	void thePageAfterASaveSaysSo() {
		Document page = document(this.mvc.get()
			.uri("/samples/list")
			.flashAttr("flash", new Flash("ok", "error.code", List.of("TT-1")))
			.exchange());
		assertThat(page.select("main .note-ok[role=status]").text()).isEqualTo("Mã TT-1");
	}

	@Test
	void aListSortsNarrowsAndTurnsPagesByLinks() {
		Document page = page("/samples/list?q=lao&state=IN&page=2", "ROLE_OFFICER");
		assertThat(page.select("th[aria-sort=descending] a").attr("href"))
			.isEqualTo("?q=lao&state=IN&sort=signedOn%2Casc");
		assertThat(page.select("th:not([aria-sort]) a.sort").attr("href"))
			.isEqualTo("?q=lao&state=IN&sort=title%2Casc");
		assertThat(page.select(".facet[aria-current]").text()).isEqualTo("Đang hiệu lực 814");
		assertThat(page.select(".facet").eachAttr("href")).first().isEqualTo("?q=lao");
		assertThat(page.select(".facet b").eachText()).containsExactly("1.238", "814");
		assertThat(page.select(".ck-pf > .muted").text()).isEqualTo("41–42 trong 1.238");
		assertThat(page.select(".pager a[aria-current=page]").text()).isEqualTo("3");
		assertThat(page.select(".pager a[rel=next]").attr("href")).isEqualTo("?q=lao&state=IN&page=3");
		assertThat(page.select("td input[name=ids]").eachAttr("aria-label")).containsExactly("Chọn Hiệp", "Chọn Định");
	}

	@Test
	void progressIsReadableWithoutColour() {
		Document page = page("/samples/list", "ROLE_OFFICER");
		Element progress = Objects.requireNonNull(page.getElementById("progress"));
		assertThat(progress.select(".strip li")
			.stream()
			.map((part) -> part.attr("data-h") + part.attr("data-t") + part.attr("data-o") + part.text()))
			.containsExactly("113113", "0077");
		assertThat(progress.select(".key a").eachText()).containsExactly("Bàn làm việc 113", "Kế hoạch, nhiệm vụ 7",
				"Người dùng 0");
		assertThat(progress.select(".ring").attr("aria-label")).isEqualTo("9 trên 15 mục");
		assertThat(progress.select(".ring .v").attr("stroke-dasharray")).isEqualTo("9 15");
		assertThat(progress.select(".due-n").eachText()).containsExactly("Còn 23 ngày", "Hôm nay là ngày cuối",
				"Quá hạn 4 ngày");
		assertThat(page.select("#badges > span").eachText()).containsExactly("Sắp hết hạn", "Đã gửi", "Trống");
		assertThat(page.select("#badges use").stream().map((use) -> use.attr("href").replaceAll(".*#", "")))
			.containsExactly("clock", "send", "circle");
	}

	@Test
	void everySignIsInTheSprite() throws Exception {
		Document sprite = Jsoup
			.parse(this.mvc.get().uri("/assets/img/icons.svg").exchange().getResponse().getContentAsString());
		List<String> drawn = sprite.select("symbol").eachAttr("id");
		for (String address : List.of("/samples/list", "/samples/form")) {
			assertThat(page(address, "ROLE_ADMIN").select("use").eachAttr("href")).isNotEmpty()
				.allSatisfy((use) -> assertThat(drawn).contains(use.replaceAll(".*#", "")));
		}
	}

	@Test
	void momentsAreTheProvincesWhateverTheServersZone() {
		assertThat(page("/samples/list", "ROLE_LEADER").select("td").text()).contains("00:00 05/11/2026");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/samples/0199e0a4-0000-7000-8000-000000000000 | 404 | Không tìm thấy nội dung này
			/samples/khong-phai-uuid                      | 404 | Không tìm thấy nội dung này
			/samples/list?page=ba                         | 400 | Không thực hiện được yêu cầu này
			/samples/conflict                             | 409 | Nội dung đã được người khác thay đổi
			""")
	void whatGoesWrongHasAPageThatSaysSo(String address, int status, String title) {
		MvcTestResult result = this.mvc.get()
			.uri(address)
			.with(user(new SamplePages.Visitor("ROLE_OFFICER")))
			.exchange();
		assertThat(result).hasStatus(status);
		assertThat(document(result).select("h1").text()).isEqualTo(title);
		assertThat(document(result).select("main a").attr("href")).isEqualTo("/");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/login         | ''
			/login?error   | Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc tài khoản đã ngừng sử dụng.
			/login?expired | Phiên làm việc đã hết. Hãy đăng nhập lại để tiếp tục.
			/login?logout  | Đã đăng xuất.
			""")
	void theSignInPageSaysWhatHappened(String address, String note) {
		Document page = document(this.mvc.get().uri(address).exchange());
		assertThat(page.select("form .note").text()).isEqualTo(note);
		assertThat(page.select("form[method=post][action=/login] input[name=_csrf]")).hasSize(1);
		assertThat(page.select("section code").eachText()).containsExactly("mat-khau", "canbo.sct");
	}

	private MvcTestResult post(String... namesAndValues) {
		var request = this.mvc.post().uri("/samples/form").with(csrf());
		for (int i = 0; i < namesAndValues.length; i += 2) {
			request.param(namesAndValues[i], namesAndValues[i + 1]);
		}
		return request.exchange();
	}

	private Document page(String address, String role) {
		return document(this.mvc.get().uri(address).with(user(new SamplePages.Visitor(role))).exchange());
	}

	private static Document document(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
