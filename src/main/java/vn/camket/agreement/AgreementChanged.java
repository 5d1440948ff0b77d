package vn.camket.agreement;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who has to speak about an agreement may have changed: it was registered, archived or
 * restored, or another agency leads it now. Published within the transaction that did so.
 *
 * @param formerLead the agency that led it before, if any did
 * @param lead the agency that leads it now, if any does; {@code null} once archived
 */
public record AgreementChanged(UUID agreementId, @Nullable UUID formerLead, @Nullable UUID lead) {
}
