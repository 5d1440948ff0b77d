package vn.camket.activity;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.web.Download;

/**
 * Exports activities: exactly the rows that a filter finds, in the order of the page.
 */
@Service
public class ActivityExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int FROZEN_COLUMNS = 2;

	private final ActivityBook book;

	private final ListingWriter writer;

	private final MessageSource messages;

	ActivityExport(ActivityBook book, ListingWriter writer, MessageSource messages) {
		this.book = book;
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes the file.
	 */
	public void write(ActivityFilter filter, Sort sort, Download download) throws IOException {
		this.writer.write(
				new Listing<>(message("activity.list.title"), message("activity.export.title"), null, columns(),
						FROZEN_COLUMNS, this.book.find(filter, Pageable.unpaged(sort)).stream()),
				download.format(), download.out());
	}

	private List<Column<ActivityLine>> columns() {
		return List.of(Column.counter(message("list.number"), 6), Column.text(field("title"), 44, ActivityLine::title),
				Column.text(field("agency"), 28, ActivityLine::agency),
				Column.centered(field("tookPlaceOn"), 22, ActivityLine::days),
				Column.text(field("place"), 24, ActivityLine::place),
				Column.text(field("content"), 44, ActivityLine::content),
				Column.text(field("participants"), 12,
						(row) -> (row.participants() != null) ? row.participants().toString() : null),
				Column.text(field("document"), 22, ActivityLine::document),
				Column.text(field("subjects"), 44,
						(row) -> row.serves()
							.stream()
							.map((served) -> (served.number() != null) ? served.number() + ". " + served.title()
									: served.title())
							.collect(Collectors.joining("\n"))));
	}

	private String field(String name) {
		return message("activity.field." + name);
	}

	private String message(String code) {
		return this.messages.getMessage(code, null, VIETNAMESE);
	}

}
