package vn.camket.activity;

import java.io.IOException;
import java.util.stream.Collectors;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.web.Download;

/**
 * Exports activities: exactly the rows that a filter finds, in the order of the page.
 */
@Service
public class ActivityExport {

	private final ActivityBook book;

	private final Listings lists;

	ActivityExport(ActivityBook book, Listings lists) {
		this.book = book;
		this.lists = lists;
	}

	/**
	 * Writes the file.
	 */
	public void write(ActivityFilter filter, Sort sort, Download download) throws IOException {
		this.lists.<ActivityLine>begin("activity.list.title", "activity.export.title")
			.counter()
			.text("activity.field.title", 44, ActivityLine::title)
			.text("activity.field.agency", 28, ActivityLine::agency)
			.centered("activity.field.tookPlaceOn", 22, ActivityLine::days)
			.text("activity.field.place", 24, ActivityLine::place)
			.text("activity.field.content", 44, ActivityLine::content)
			.number("activity.field.participants", 12, ActivityLine::participants)
			.text("activity.field.document", 22, ActivityLine::document)
			.text("activity.field.subjects", 44, ActivityExport::serves)
			.write(this.book.find(filter, Pageable.unpaged(sort)).stream(), download.format(), download.out());
	}

	private static String serves(ActivityLine row) {
		return row.serves()
			.stream()
			.map((served) -> (served.number() != null) ? served.number() + ". " + served.title() : served.title())
			.collect(Collectors.joining("\n"));
	}

}
