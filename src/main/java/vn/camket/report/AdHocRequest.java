package vn.camket.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.Deadline;

/**
 * Báo cáo đột xuất: what an officer asks some agencies for by a date.
 *
 * @param source the document by which it is asked for
 * @param groupCode a group whose members are all asked, beside those named
 * @param withTasks whether they report on the plan's tasks that they lead too
 */
public record AdHocRequest(String name, UUID planId, String source, List<UUID> agencies, @Nullable String groupCode,
		List<ReportSection> sections, boolean withTasks, LocalDate opensOn, Deadline deadline) {
}
