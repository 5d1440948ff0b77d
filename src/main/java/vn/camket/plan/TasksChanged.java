package vn.camket.plan;

import java.util.UUID;

/**
 * Who has to speak about tasks of a plan may have changed: tasks were entered, archived
 * or restored, or others lead or take part. Published within the transaction that did so.
 */
public record TasksChanged(UUID planId) {
}
