package vn.camket.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A group of agencies with who is in it.
 *
 * @param members those of today and, with their dates, those who left or are to join, in
 * the order of documents
 */
public record AgencyGroupRow(String code, String name, @Nullable String note, List<Member> members) {

	/**
	 * How many belong to it today.
	 */
	public long size() {
		return this.members.stream().filter(Member::current).count();
	}

	/**
	 * An agency in a group.
	 *
	 * @param current whether it belongs to the group today
	 */
	public record Member(UUID id, String name, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
			boolean current) {
	}

}
