package vn.camket.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * From when until when.
 *
 * @param expiresOn last day in force
 * @param unlimited whether "không thời hạn" was agreed; excludes {@code expiresOn}
 * @param wording the term in the text's words
 * @param renewalRule the rule of renewal in the text's words
 * @param tacitRenewalYears years by which the term rolls on by itself
 */
@Embeddable
public record Term(@Column(columnDefinition = "partial_date") @Nullable PartialDate effectiveOn,
		@Column(columnDefinition = "partial_date") @Nullable PartialDate expiresOn, boolean unlimited,
		@Column(name = "term") @Nullable String wording, @Nullable String renewalRule,
		@Nullable Integer tacitRenewalYears) {
}
