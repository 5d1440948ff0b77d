package vn.camket.agency;

import java.util.UUID;

/**
 * An agency as other modules name and offer it.
 *
 * @param code our stable code, "so-cong-thuong"
 */
public record AgencyOption(UUID id, String code, String name, String shortName, AgencyKind kind) {
}
