package vn.camket.reminder;

import java.util.UUID;

import vn.camket.account.Role;
import vn.camket.report.ReportState;
import vn.camket.shared.time.Deadline;

/**
 * Something that a person is to be reminded of today.
 *
 * @param kind which reminder it is: nobody gets the same one twice
 * @param recipient address, the agency's own where the person gave none
 * @param daysLeft to the last day on time, negative after it
 * @param stuck whether it is about the report's standing still, and not about the
 * deadline
 */
public record Due(UUID accountId, String displayName, Role role, String recipient, UUID reportId, String agency,
		String period, ReportState state, Deadline deadline, long daysLeft, boolean stuck, String kind) {
}
