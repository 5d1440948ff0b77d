package vn.camket.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyKind;

/**
 * An agency that owes a report in a period, and how far it is.
 *
 * @param successor what it is part of now, where it has ended and is called by its last
 * name
 * @param timeliness judged by the first sending
 * @param daysLate days by which the first sending was late, or by which it is at the
 * moment; zero on time
 * @param returns how many times more was asked for
 * @param done led tasks completed according to the newest sent revision
 * @param units led tasks owed, without those that did not arise in the period
 * @param notApplicable led tasks that did not arise
 * @param filled owed parts of the form that say enough, while it is in the agency's hand
 * @param owed owed parts of the form
 * @param extendedTo last day on time that was granted to the agency alone
 */
public record BoardRow(UUID reportId, String agency, @Nullable String successor, AgencyKind kind, ReportState state,
		@Nullable Instant firstSentAt, Timeliness timeliness, long daysLate, int returns, int done, int units,
		int notApplicable, int filled, int owed, @Nullable Instant lastEditedAt, @Nullable LocalDate extendedTo) {
}
