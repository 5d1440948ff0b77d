package vn.camket.home;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.report.BoardRow;
import vn.camket.report.PeriodOverview;

/**
 * What Sở Ngoại vụ's officer finds.
 *
 * @param periods open periods: those still in time first, the nearest deadline first
 * @param watched the period whose missing reports are listed; {@code null} if none is
 * open
 * @param missing the first of those that have not sent in it
 * @param toCheck how many sent reports wait to be accepted
 * @param oldest the one that has waited longest
 * @param obstacles how many wait for an answer
 * @param since start of the visit before; {@code null} at the first one
 * @param sent reports sent since then, the newest first
 * @param updated agreements changed since then, the newest first
 */
public record OfficerHome(List<PeriodOverview> periods, @Nullable PeriodOverview watched, List<BoardRow> missing,
		long toCheck, @Nullable News oldest, long obstacles, AgreementsAtRisk agreements, @Nullable Instant since,
		List<News> sent, List<News> updated) {

	/**
	 * Something that happened to a record.
	 *
	 * @param id key of the report or agreement
	 * @param text the agency's or the agreement's name
	 */
	public record News(UUID id, String text, Instant at) {
	}

}
