package vn.camket.agency.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyContent;
import vn.camket.agency.AgencyKind;
import vn.camket.agency.AgencyRegister;

/**
 * What is typed about an agency.
 *
 * @param version the version that the form was filled from
 * @param aliases one to a line
 */
record AgencyForm(@NotNull @Nullable Long version, @NotBlank @Size(max = 300) @Nullable String name,
		@NotBlank @Size(max = 60) @Nullable String shortName,
		@Pattern(regexp = "[A-Z0-9]+(\\.[A-Z0-9]+)*") @Size(max = 40) @Nullable String officialCode,
		@NotNull @Nullable AgencyKind kind, boolean border, @Size(max = 200) @Nullable String focalOfficer,
		@Size(max = 100) @Nullable String phone, @Email @Size(max = 200) @Nullable String email,
		@Size(max = 200) @Nullable String alternateOfficer, @Size(max = 200) @Nullable String alternateContact,
		@Size(max = 200) @Nullable String approver, @Size(max = 200) @Nullable String approverContact,
		@NotNull @Min(0) @Max(99_999) @Nullable Integer sortOrder, boolean verified,
		@Size(max = 4000) @Nullable String aliases) {

	/**
	 * The form of a new agency.
	 */
	static AgencyForm empty() {
		return new AgencyForm(0L, null, null, null, null, false, null, null, null, null, null, null, null, 0, true,
				null);
	}

	static AgencyForm of(AgencyRegister.Version version) {
		AgencyContent content = version.content();
		return new AgencyForm(version.number(), content.name(), content.shortName(), content.officialCode(),
				content.kind(), content.border(), content.focalOfficer(), content.phone(), content.email(),
				content.alternateOfficer(), content.alternateContact(), content.approver(), content.approverContact(),
				content.sortOrder(), content.verified(), String.join("\n", content.aliases()));
	}

	/**
	 * The version that a valid form was filled from.
	 */
	long requiredVersion() {
		return Objects.requireNonNull(this.version);
	}

	/**
	 * The same typing, to be saved over a newer version.
	 */
	AgencyForm over(long newer) {
		return new AgencyForm(newer, this.name, this.shortName, this.officialCode, this.kind, this.border,
				this.focalOfficer, this.phone, this.email, this.alternateOfficer, this.alternateContact, this.approver,
				this.approverContact, this.sortOrder, this.verified, this.aliases);
	}

	/**
	 * What a valid form says.
	 */
	AgencyContent toContent() {
		if (this.name == null || this.shortName == null || this.kind == null || this.sortOrder == null) {
			throw new IllegalStateException("Not valid: " + this);
		}
		return new AgencyContent(this.name, this.shortName, this.officialCode, this.kind, this.border,
				this.focalOfficer, this.phone, this.email, this.alternateOfficer, this.alternateContact, this.approver,
				this.approverContact, this.sortOrder, this.verified, aliasList());
	}

	private List<String> aliasList() {
		return (this.aliases != null) ? Arrays.stream(this.aliases.split("\n"))
			.map(String::strip)
			.filter((alias) -> !alias.isEmpty())
			.distinct()
			.toList() : List.of();
	}

}
