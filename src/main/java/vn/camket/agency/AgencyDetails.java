package vn.camket.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An agency as its page shows it.
 *
 * @param code our stable code
 * @param officialCode mã định danh under Quyết định 20/2020/QĐ-TTg
 * @param gsoCode code in the statistics office's list of communes and wards
 * @param parent agency to which it belongs
 * @param successor agency to which its open duties passed
 * @param memberships groups, with the days from and to which it belongs to them
 */
public record AgencyDetails(UUID id, String code, @Nullable String officialCode, @Nullable String gsoCode, String name,
		String shortName, AgencyKind kind, boolean border, @Nullable String focalOfficer, @Nullable String phone,
		@Nullable String email, @Nullable String alternateOfficer, @Nullable String alternateContact,
		@Nullable String approver, @Nullable String approverContact, @Nullable LocalDate validFrom,
		@Nullable LocalDate validTo, boolean verified, @Nullable String source, List<String> aliases,
		@Nullable Reference parent, @Nullable Reference successor, List<Membership> memberships) {

	/**
	 * Another agency, to link to.
	 */
	public record Reference(UUID id, String name) {
	}

	/**
	 * Being in a group.
	 *
	 * @param group the group's code
	 * @param validFrom first day, or {@code null} if it always was
	 * @param validTo last day, or {@code null} while it lasts
	 */
	public record Membership(String group, String name, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
	}

}
