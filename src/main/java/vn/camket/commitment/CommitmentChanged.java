package vn.camket.commitment;

import java.util.UUID;

/**
 * Who has to report a commitment may have changed: it was entered, changed, archived or
 * restored. Published within the transaction that did so.
 */
public record CommitmentChanged(UUID commitmentId) {
}
