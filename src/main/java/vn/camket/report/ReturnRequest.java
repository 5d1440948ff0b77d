package vn.camket.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for of a report as a whole.
 *
 * @param reasons categories, one at least
 * @param comment in words
 * @param contact whom to call about it
 */
public record ReturnRequest(List<ReturnReason> reasons, String comment, @Nullable String contact) {
}
