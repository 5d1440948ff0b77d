package vn.camket.plan;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A document that a plan rests on.
 */
@Embeddable
public record LegalBasis(String title, @Nullable String number, @Nullable LocalDate issuedOn, @Nullable String issuer) {
}
