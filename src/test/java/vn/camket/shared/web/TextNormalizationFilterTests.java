package vn.camket.shared.web;

import java.io.IOException;
import java.text.Normalizer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class TextNormalizationFilterTests {

	private static final String COMPOSED = "Bôlykhămxay, hợp tác biên giới";

	@Test
	void composesWhatAMacSendsInPieces() throws Exception {
		String pieces = Normalizer.normalize(COMPOSED, Normalizer.Form.NFD);
		assertThat(pieces).isNotEqualTo(COMPOSED);
		HttpServletRequest request = pass(pieces);
		assertThat(request.getParameter("title")).isEqualTo(COMPOSED);
		assertThat(request.getParameterValues("title")).containsExactly(COMPOSED);
		assertThat(request.getParameterMap().get("title")).containsExactly(COMPOSED);
	}

	@Test
	void takesBlanksAwayAroundAndKeepsThemInside() throws Exception {
		assertThat(pass("\u00a0 hai  từ \n").getParameter("title")).isEqualTo("hai  từ");
	}

	@Test
	void countsALineEndAsOneCharacter() throws Exception {
		assertThat(pass("một\r\nhai\rba\n\nbốn").getParameter("title")).isEqualTo("một\nhai\nba\n\nbốn");
	}

	@Test
	void dropsWhatTheDatabaseRefuses() throws Exception {
		assertThat(pass("a\u0000b\u0007c\td").getParameter("title")).isEqualTo("abc\td");
	}

	@Test
	void leavesAMissingParameterMissing() throws Exception {
		HttpServletRequest request = pass("x");
		assertThat(request.getParameter("other")).isNull();
		assertThat(request.getParameterValues("other")).isNull();
	}

	private static HttpServletRequest pass(String typed) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addParameter("title", typed);
		MockFilterChain chain = new MockFilterChain();
		new TextNormalizationFilter().doFilter(request, new MockHttpServletResponse(), chain);
		HttpServletRequest passed = (HttpServletRequest) chain.getRequest();
		assertThat(passed).isNotNull();
		return passed;
	}

}
