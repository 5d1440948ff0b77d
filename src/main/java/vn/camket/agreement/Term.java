package vn.camket.agreement;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
 * @param noticeLength how long before the end of a term notice must be given
 */
@Embeddable
public record Term(@Column(columnDefinition = "partial_date") @Nullable PartialDate effectiveOn,
		@Column(columnDefinition = "partial_date") @Nullable PartialDate expiresOn, boolean unlimited,
		@Column(name = "term") @Nullable String wording, @Nullable String renewalRule,
		@Nullable Integer tacitRenewalYears, @Nullable Integer noticeLength,
		@Enumerated(EnumType.STRING) @Nullable NoticeUnit noticeUnit) {

	Term effectiveOn(PartialDate day) {
		return new Term(day, this.expiresOn, this.unlimited, this.wording, this.renewalRule, this.tacitRenewalYears,
				this.noticeLength, this.noticeUnit);
	}

	/**
	 * The last day on which the other side can be told in time that the running term
	 * shall be the last, or that it shall be prolonged: as long before its end as the
	 * text demands.
	 * @param endsOn last day of the running term
	 * @return {@code null} where the text's notice period is not known
	 */
	public @Nullable LocalDate decideBy(LocalDate endsOn) {
		if (this.noticeLength == null || this.noticeUnit == null) {
			return null;
		}
		return (this.noticeUnit == NoticeUnit.DAYS) ? endsOn.minusDays(this.noticeLength)
				: endsOn.minusMonths(this.noticeLength);
	}

}
