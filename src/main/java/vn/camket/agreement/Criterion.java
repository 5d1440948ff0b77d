package vn.camket.agreement;

import java.util.Locale;

/**
 * A way to narrow the register, as a condition on {@code register r}.
 */
enum Criterion {

	COUNTRY("""
			exists (select from agreement_partner o join partner p on p.id = o.partner_id
			  where o.agreement_id = r.id and p.country_code = :country)"""),

	AGENCY("r.lead_agency_id = :agency"),

	FIELD("exists (select from agreement_field f where f.agreement_id = r.id and f.field_code = :field)"),

	KIND("r.instrument_kind = :kind"),

	STATE("r.state = :state"),

	YEAR("left(r.signed_on, 4) = :year"),

	PARTNER("exists (select from agreement_partner o where o.agreement_id = r.id and o.partner_id = :partner)"),

	WITHIN("""
			(r.state in ('IN_FORCE', 'EXPIRING', 'PARTLY_SUSPENDED', 'SUSPENDED')
			  and r.ends_on <= cast(:day as date) + cast(:within as integer))"""),

	INHERITED("r.inherited"),

	/** Something is kept as written beside an empty code (domain rule 15). */
	UNCLEAR("""
			((r.type is null and r.type_as_written is not null)
			  or (r.signing_level is null and r.signing_level_as_written is not null)
			  or (r.lead_agency_id is null and r.lead_as_written is not null)
			  or (r.fields_as_written is not null and not exists (select from agreement_field f where f.agreement_id = r.id))
			  or exists (select from agreement_partner o join partner p on p.id = o.partner_id
			    where o.agreement_id = r.id and p.country_code is null and p.country_as_written is not null))""");

	private final String sql;

	Criterion(String sql) {
		this.sql = sql;
	}

	String sql() {
		return this.sql;
	}

	/**
	 * The parameter that its condition takes, if it takes one.
	 */
	String parameter() {
		return name().toLowerCase(Locale.ROOT);
	}

}
