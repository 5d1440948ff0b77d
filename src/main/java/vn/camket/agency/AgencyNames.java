package vn.camket.agency;

import org.jspecify.annotations.Nullable;

/**
 * What a table is asked for, if it names agencies (domain rule 11).
 */
public interface AgencyNames {

	/**
	 * By which names they are to be called, if the address says so.
	 */
	@Nullable AgencyNaming names();

	/**
	 * By which names they are called: by the present ones unless asked for others.
	 */
	default AgencyNaming naming() {
		AgencyNaming asked = names();
		return (asked != null) ? asked : AgencyNaming.NOW;
	}

}
