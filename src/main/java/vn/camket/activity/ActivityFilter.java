package vn.camket.activity;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.agency.AgencyNames;
import vn.camket.agency.AgencyNaming;

/**
 * What the list of activities is narrowed to.
 *
 * @param year in which it may have taken place
 * @param archived archived ones instead of the others
 * @param names by which names agencies are called; the present ones unless given
 */
public record ActivityFilter(@Nullable String q, @Nullable UUID agency, @Nullable UUID task, @Nullable UUID agreement,
		@Nullable UUID commitment, @Nullable Integer year, @Nullable Boolean archived,
		@Nullable AgencyNaming names) implements AgencyNames {
}
