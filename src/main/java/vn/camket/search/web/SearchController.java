package vn.camket.search.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import vn.camket.search.FoundKind;
import vn.camket.search.SearchExport;
import vn.camket.search.SearchQueries;
import vn.camket.search.SearchResult;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.Facet;
import vn.camket.shared.web.PageView;

@Controller
class SearchController {

	/** As much as anybody types. */
	private static final int LONGEST = 300;

	private final SearchQueries queries;

	private final SearchExport export;

	SearchController(SearchQueries queries, SearchExport export) {
		this.queries = queries;
		this.export = export;
	}

	@GetMapping("/search")
	String find(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable FoundKind kind, @PageableDefault(size = 20) Pageable page,
			Model model) {
		String typed = cut(q);
		SearchResult result = this.queries.find(typed, kind, page);
		Map<FoundKind, Long> counts = result.counts();
		List<Facet> kinds = new ArrayList<>();
		kinds.add(Facet.all("search.all", counts.values().stream().mapToLong(Long::longValue).sum()));
		counts.forEach((found, count) -> kinds.add(Facet.of(found, count)));
		model.addAttribute("q", typed);
		model.addAttribute("kinds", kinds);
		model.addAttribute("page", PageView.of(result.page()));
		model.addAttribute("suggestion", result.suggestion());
		return "search/results";
	}

	@GetMapping({ "/search.xlsx", "/search.csv" })
	void export(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable FoundKind kind, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.export.write(cut(q), kind, ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(),
				Download.begin("tim-kiem", request, response));
	}

	private static String cut(@Nullable String typed) {
		String words = (typed != null) ? typed.strip() : "";
		return words.substring(0, Math.min(words.length(), LONGEST));
	}

}
