package vn.camket.obstacle;

import java.io.IOException;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.Listings;
import vn.camket.shared.web.Download;

/**
 * Exports obstacles: exactly the rows that the filter finds, in the order of the page.
 */
@Service
public class ObstacleExport {

	private final ObstacleBook book;

	private final Listings lists;

	ObstacleExport(ObstacleBook book, Listings lists) {
		this.book = book;
		this.lists = lists;
	}

	/**
	 * Writes the file.
	 */
	public void write(ObstacleFilter filter, Sort sort, Download download) throws IOException {
		this.lists.<ObstacleLine>begin("obstacle.list.title", "obstacle.export.title")
			.counter()
			.text("obstacle.field.agencyId", 28, ObstacleLine::agency)
			.text("obstacle.field.content", 48, ObstacleLine::content)
			.text("obstacle.field.cause", 34, ObstacleLine::cause)
			.text("obstacle.field.asked", 40, ObstacleLine::asked)
			.text("obstacle.field.subject", 34, ObstacleLine::subjectTitle)
			.name("obstacle.field.state", 16, ObstacleLine::state)
			.moment("obstacle.field.raisedAt", 17, ObstacleLine::raisedAt)
			.number("obstacle.field.age", 10, ObstacleLine::age)
			.write(this.book.find(filter, Pageable.unpaged(sort)).stream(), download.format(), download.out());
	}

}
