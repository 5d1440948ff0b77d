package vn.camket.search;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Link;
import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.web.Download;
import vn.camket.shared.wording.Wording;

/**
 * Exports what a search finds, all pages of it; each row leads to its record.
 */
@Service
@Transactional(readOnly = true)
public class SearchExport {

	private final SearchQueries queries;

	private final Listings lists;

	private final Wording wording;

	SearchExport(SearchQueries queries, Listings lists, Wording wording) {
		this.queries = queries;
		this.lists = lists;
		this.wording = wording;
	}

	/**
	 * Writes the file.
	 * @param kind of one kind alone, or {@code null}
	 * @param site address of the application, for the links
	 */
	public void write(String typed, @Nullable FoundKind kind, String site, Download download) throws IOException {
		this.lists.<Found>begin("search.title", "search.export.title")
			.subtitle("“" + typed + "”")
			.counter()
			.name("search.export.kind", 22, Found::kind)
			.text("search.export.record", 70, (found) -> text(found.title()))
			.text("search.export.excerpt", 70, (found) -> text(found.excerpt()))
			.add(Column.link(this.wording.text("search.export.link"), 12,
					(found) -> new Link(this.wording.text("search.export.open"), site + found.href())))
			.write(this.queries.all(typed, kind), download.format(), download.out());
	}

	private static String text(List<Highlighter.Piece> pieces) {
		return pieces.stream().map(Highlighter.Piece::text).collect(Collectors.joining());
	}

}
