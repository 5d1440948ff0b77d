package vn.camket.agency;

import java.util.UUID;

/**
 * An agency as other modules name and offer it.
 *
 * @param code our stable code, "so-cong-thuong"
 */
public record AgencyOption(UUID id, String code, String name, String shortName, AgencyKind kind) {

	private static final int LONG = 26;

	/**
	 * The name where room is scarce: of communes and wards, which begin alike, always the
	 * short one.
	 */
	public String briefName() {
		boolean shortened = switch (this.kind) {
			case COMMUNE, WARD -> true;
			default -> this.name.length() > LONG;
		};
		return shortened ? this.shortName : this.name;
	}

}
