package vn.camket.shared.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** What the links of a list keep and what they change. */
class ListLinkTests {

	@Test
	void aFacetKeepsTheSearchAndGoesToTheFirstPage() {
		assertThat(query("q", "Đức & Lào", "page", "3").with("state", "IN_FORCE"))
			.isEqualTo("?q=%C4%90%E1%BB%A9c%20%26%20L%C3%A0o&state=IN_FORCE");
	}

	@Test
	void theFacetForAllTakesTheParameterAway() {
		assertThat(query("state", "IN_FORCE", "size", "50").with("state", null)).isEqualTo("?size=50");
		assertThat(query("state", "IN_FORCE").with("state", null)).isEqualTo("?");
	}

	@Test
	void sortingReplacesTheOrderInForce() {
		assertThat(query("sort", "title,asc", "page", "2").sort("signedOn", "desc")).isEqualTo("?sort=signedOn%2Cdesc");
	}

	@Test
	void aPageKeepsEverythingElse() {
		CurrentQuery query = query("q", "lao", "page", "2");
		assertThat(query.page(3)).isEqualTo("?q=lao&page=3");
		assertThat(query.page(0)).isEqualTo("?q=lao");
	}

	@Test
	void theExportHasTheRowsThatAreShown() {
		assertThat(query("q", "lao", "page", "2").at("/agreements.xlsx")).isEqualTo("/agreements.xlsx?q=lao");
		assertThat(query("page", "2").at("/agreements.xlsx")).isEqualTo("/agreements.xlsx");
	}

	@Test
	void knowsWhatIsChosen() {
		CurrentQuery query = query("state", "IN_FORCE", "q", "");
		assertThat(query.has("state", "IN_FORCE")).isTrue();
		assertThat(query.has("state", null)).isFalse();
		assertThat(query.has("q", null)).isTrue();
		assertThat(query.isFiltered()).isTrue();
		assertThat(query("page", "1", "sort", "title").isFiltered()).isFalse();
	}

	@Test
	void aLongListLinksToItsEndsAndToTheNeighbours() {
		assertThat(page(0, 3).numbers()).containsExactly(0, 1, 2);
		assertThat(page(10, 62).numbers()).containsExactly(0, null, 8, 9, 10, 11, 12, null, 61);
		assertThat(page(61, 62).numbers()).containsExactly(0, null, 59, 60, 61);
	}

	@Test
	void aPageKnowsItsRowsInTheList() {
		PageView<String> page = page(2, 3);
		assertThat(page.from()).isEqualTo(5);
		assertThat(page.to()).isEqualTo(6);
		assertThat(page.isLast()).isTrue();
		assertThat(page.isFirst()).isFalse();
		assertThat(page.order("title")).isEqualTo("descending");
		assertThat(page.order("signedOn")).isNull();
	}

	private static PageView<String> page(int number, int pages) {
		PageRequest request = PageRequest.of(number, 2, Sort.by("title").descending());
		return PageView.of(new PageImpl<>(List.of("a", "b"), request, pages * 2L));
	}

	private static CurrentQuery query(String... namesAndValues) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			request.addParameter(namesAndValues[i], namesAndValues[i + 1]);
		}
		return CurrentQuery.of(request);
	}

}
