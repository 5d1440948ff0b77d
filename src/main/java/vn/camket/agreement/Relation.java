package vn.camket.agreement;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the agreement does to a related one.
 */
@Embeddable
public record Relation(UUID relatedId, @Enumerated(EnumType.STRING) RelationKind kind) {
}
