package vn.camket.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a version of a document.
 *
 * @param number số, ký hiệu
 * @param issuer cơ quan ban hành
 * @param classified whether it is classified: number, date and place alone are kept
 * (domain rule 10)
 * @param place where a classified document is kept
 */
public record VersionContent(@Nullable String number, @Nullable LocalDate issuedOn, @Nullable String issuer,
		@Nullable String note, boolean classified, @Nullable String place) {
}
