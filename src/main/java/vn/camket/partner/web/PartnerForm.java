package vn.camket.partner.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.agreement.PartnerKind;
import vn.camket.partner.PartnerContent;
import vn.camket.partner.PartnerLine;

/**
 * What is typed about a partner.
 *
 * @param version the version that the form was filled from
 * @param aliases one to a line
 * @param countryAsWritten what a workbook says where that is not one country; not on the
 * page
 */
record PartnerForm(@Nullable Long version, @NotBlank @Size(max = 300) @Nullable String name,
		@Size(max = 300) @Nullable String nameForeign, @Nullable PartnerKind kind,
		@Size(max = 2) @Nullable String countryCode, @Size(max = 4000) @Nullable String aliases,
		@Size(max = 300) @Nullable String countryAsWritten) {

	static PartnerForm of(PartnerLine stored) {
		return new PartnerForm(stored.version(), stored.name(), stored.nameForeign(), stored.kind(),
				stored.countryCode(), stored.aliases().isEmpty() ? null : String.join("\n", stored.aliases()), null);
	}

	/**
	 * The same typing over another version.
	 */
	PartnerForm over(long newer) {
		return new PartnerForm(newer, this.name, this.nameForeign, this.kind, this.countryCode, this.aliases, null);
	}

	/**
	 * What a valid form says.
	 */
	PartnerContent toContent() {
		List<String> spellings = (this.aliases != null) ? Arrays.stream(this.aliases.split("\n"))
			.map(String::strip)
			.filter((alias) -> !alias.isEmpty())
			.distinct()
			.toList() : List.of();
		return new PartnerContent(Objects.requireNonNull(this.name), this.nameForeign, this.kind, this.countryCode,
				spellings);
	}

}
