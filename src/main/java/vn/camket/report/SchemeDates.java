package vn.camket.report;

import org.jspecify.annotations.Nullable;

/**
 * The dates of a scheme that people may set.
 *
 * @param due the agencies' deadline; {@code null} where only Sở Ngoại vụ has one
 * @param ownDue Sở Ngoại vụ's own deadline towards UBND tỉnh and Bộ Ngoại giao
 * @param opensDaysBefore how many days before the deadline a period opens
 */
public record SchemeDates(@Nullable DayRule due, @Nullable DayRule ownDue, int opensDaysBefore) {
}
