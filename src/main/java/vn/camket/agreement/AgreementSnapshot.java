package vn.camket.agreement;

import java.util.UUID;

/**
 * An agreement as it stands, for whoever is about to change it.
 *
 * @param version to be given back with the change, so that nobody else's is lost
 */
public record AgreementSnapshot(UUID id, long version, String registerNumber, AgreementContent content) {
}
