package vn.camket.saved;

import java.net.URI;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.SentForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
@Transactional
class SavedFiltersTests {

	private static final String SHOWN = "/agreements?country=LA&asOf=31%2F12%2F2026&q=Bolikh%C4%83mxay";

	private final MockMvcTester mvc;

	private final SignedInAccount officer;

	private final SignedInAccount other;

	SavedFiltersTests(MockMvcTester mvc, Accounts accounts) {
		this.mvc = mvc;
		this.officer = accounts.officer();
		this.other = accounts.officer();
	}

	@Test
	void whatIsShownIsFoundAgainUnderItsNameByItsOwnerAlone() throws Exception {
		assertThat(keep("Lào, hết 2026")).hasStatus(HttpStatus.FOUND);
		assertThat(page(this.officer, "/agreements").select(".saved-filter a").eachText())
			.containsExactly("Lào, hết 2026");
		String address = page(this.officer, "/agreements").select(".saved-filter a").attr("href");
		Document again = page(this.officer, address);
		assertThat(again.select("#q").val()).isEqualTo("Bolikhămxay");
		assertThat(again.select("#asOf").val()).isEqualTo("31/12/2026");
		assertThat(again.select(".saved-filter a[aria-current]").eachText()).containsExactly("Lào, hết 2026");
		assertThat(page(this.other, "/agreements").select(".saved-filter")).isEmpty();
		assertThat(page(this.officer, "/commitments").select(".saved-filter")).isEmpty();
	}

	@Test
	void theSameNameTakesTheNewFilter() throws Exception {
		keep("Của tôi");
		assertThat(send(this.officer, Map.of("list", "/agreements", "query", "?unclear=true", "name", " Của tôi ")))
			.hasRedirectedUrl("/agreements?unclear=true");
		assertThat(page(this.officer, "/agreements").select(".saved-filter a").eachAttr("href"))
			.containsExactly("/agreements?unclear=true");
	}

	@Test
	void oneIsDroppedByItsOwnerAlone() throws Exception {
		keep("Tạm");
		String drop = page(this.officer, "/agreements").select(".saved-filter form").attr("action");
		assertThat(this.mvc.post().uri(drop).with(user(this.other)).with(csrf())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.post().uri(drop).with(user(this.officer)).with(csrf())).hasStatus(HttpStatus.FOUND);
		assertThat(page(this.officer, "/agreements").select(".saved-filter")).isEmpty();
	}

	@Test
	void anUnfilteredListOffersNothingToKeep() throws Exception {
		assertThat(page(this.officer, "/agreements?sort=title,asc&page=1").select(".saved-filters")).isEmpty();
	}

	@Test
	void theTwentyFirstIsRefusedAndItsNameNotLost() throws Exception {
		for (int i = 0; i < SavedFilters.MOST; i++) {
			keep("Bộ lọc " + i);
		}
		MvcTestResult refused = keep("Thêm nữa");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Document again = Jsoup.parse(refused.getResponse().getContentAsString());
		assertThat(again.select("#name").val()).isEqualTo("Thêm nữa");
		assertThat(again.select("#name-error").text()).startsWith("Đã lưu đủ 20 bộ lọc");
		assertThat(again.select("a.btn").eachAttr("href")).contains(SHOWN);
		assertThat(keep("Bộ lọc 3")).hasStatus(HttpStatus.FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "x81" })
	void aNameIsAskedForAgain(String name) throws Exception {
		MvcTestResult refused = keep(name.equals("x81") ? "x".repeat(81) : name);
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Jsoup.parse(refused.getResponse().getContentAsString()).select("#name-error")).isNotEmpty();
	}

	/** The address is led to after keeping: it must be one of ours. */
	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "https://evil.example", "/agreements/../admin", "agreements", "",
			"/agreements?x=1", "/a\r\nSet-Cookie: a=b" })
	void noOtherSiteIsKept(String list) {
		assertThat(send(this.officer, Map.of("list", list, "query", "?q=a", "name", "x")))
			.hasStatus(HttpStatus.BAD_REQUEST);
	}

	private MvcTestResult keep(String name) throws Exception {
		Map<String, String> form = SentForm.of(page(this.officer, SHOWN), ".saved-filters .confirm form");
		form.put("name", name);
		return send(this.officer, form);
	}

	private MvcTestResult send(SignedInAccount sender, Map<String, String> form) {
		var post = this.mvc.post().uri("/filters").with(user(sender)).with(csrf());
		form.forEach(post::param);
		return post.exchange();
	}

	private Document page(SignedInAccount reader, String address) throws Exception {
		MvcTestResult page = this.mvc.get().uri(URI.create(address)).with(user(reader)).exchange();
		assertThat(page).hasStatusOk();
		return Jsoup.parse(page.getResponse().getContentAsString());
	}

}
