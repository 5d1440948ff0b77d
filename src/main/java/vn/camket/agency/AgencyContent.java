package vn.camket.agency;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an officer keeps up to date of an agency. Joining, leaving, merging and renaming
 * by date are {@link AgencyGroups} and {@link AgencyReorganiser}.
 *
 * @param sortOrder place in lists; equal ones go by name
 * @param alternateOfficer who stands in for the focal officer
 * @param approver who signs its reports
 * @param verified whether somebody has compared it with a document ("đã đối chiếu")
 * @param aliases other ways in which documents name it
 */
public record AgencyContent(String name, String shortName, @Nullable String officialCode, AgencyKind kind,
		boolean border, @Nullable String focalOfficer, @Nullable String phone, @Nullable String email,
		@Nullable String alternateOfficer, @Nullable String alternateContact, @Nullable String approver,
		@Nullable String approverContact, int sortOrder, boolean verified, List<String> aliases) {

	AgencyContent of(AgencyKind other) {
		return new AgencyContent(this.name, this.shortName, this.officialCode, other, this.border, this.focalOfficer,
				this.phone, this.email, this.alternateOfficer, this.alternateContact, this.approver,
				this.approverContact, this.sortOrder, this.verified, this.aliases);
	}

	AgencyContent asVerified() {
		return new AgencyContent(this.name, this.shortName, this.officialCode, this.kind, this.border,
				this.focalOfficer, this.phone, this.email, this.alternateOfficer, this.alternateContact, this.approver,
				this.approverContact, this.sortOrder, true, this.aliases);
	}

}
