package vn.camket.obstacle;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Column;
import vn.camket.shared.spreadsheet.Listing;
import vn.camket.shared.spreadsheet.ListingWriter;
import vn.camket.shared.web.Download;

/**
 * Exports obstacles: exactly the rows that the filter finds, in the order of the page.
 */
@Service
public class ObstacleExport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int FROZEN_COLUMNS = 2;

	private final ObstacleBook book;

	private final ListingWriter writer;

	private final MessageSource messages;

	ObstacleExport(ObstacleBook book, ListingWriter writer, MessageSource messages) {
		this.book = book;
		this.writer = writer;
		this.messages = messages;
	}

	/**
	 * Writes the file.
	 */
	public void write(ObstacleFilter filter, Sort sort, Download download) throws IOException {
		this.writer.write(
				new Listing<>(message("obstacle.list.title"), message("obstacle.export.title"), null, columns(),
						FROZEN_COLUMNS, this.book.find(filter, Pageable.unpaged(sort)).stream()),
				download.format(), download.out());
	}

	private List<Column<ObstacleLine>> columns() {
		return List.of(Column.counter(message("list.number"), 6),
				Column.text(message("obstacle.field.agencyId"), 28, ObstacleLine::agency),
				Column.text(message("obstacle.field.content"), 48, ObstacleLine::content),
				Column.text(message("obstacle.field.cause"), 34, ObstacleLine::cause),
				Column.text(message("obstacle.field.asked"), 40, ObstacleLine::asked),
				Column.text(message("obstacle.field.subject"), 34, ObstacleLine::subjectTitle),
				Column.centered(message("obstacle.field.state"), 16, (row) -> message("ObstacleState." + row.state())),
				Column.moment(message("obstacle.field.raisedAt"), 17, ObstacleLine::raisedAt),
				Column.number(message("obstacle.field.age"), 10, ObstacleLine::age));
	}

	private String message(String code) {
		return this.messages.getMessage(code, null, VIETNAMESE);
	}

}
