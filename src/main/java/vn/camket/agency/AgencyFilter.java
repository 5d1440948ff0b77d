package vn.camket.agency;

import org.jspecify.annotations.Nullable;

/**
 * What a list of agencies is narrowed to; {@code null} leaves a side open.
 *
 * @param q words of a name, short name or alias, with or without diacritics
 * @param group our code of a group whose members of today are wanted
 */
public record AgencyFilter(@Nullable String q, @Nullable AgencyKind kind, @Nullable AgencyMark mark,
		@Nullable String group) {

	AgencyFilter withoutKind() {
		return new AgencyFilter(this.q, null, this.mark, this.group);
	}

	AgencyFilter withoutMark() {
		return new AgencyFilter(this.q, this.kind, null, this.group);
	}

}
