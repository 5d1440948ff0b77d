package vn.camket.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.data.domain.Sort;

/**
 * The columns by which the register is sorted, in SQL. Unknown values come last.
 */
enum AgreementOrder {

	STATE("state", "array_position(array[" + states() + "], r.state) %1$s, r.ends_on %1$s nulls last"),

	TITLE("title", "r.title %1$s"),

	NUMBER("registerNumber", "r.register_number %1$s"),

	COUNTRY("country", "r.countries collate \"vi-x-icu\" %1$s nulls last"),

	LEAD("lead", "coalesce(r.lead, r.lead_as_written) collate \"vi-x-icu\" %1$s nulls last"),

	SIGNED_ON("signedOn", "r.signed_on %1$s nulls last"),

	EXPIRES_ON("expiresOn", "r.runs_until %1$s nulls last");

	private final String property;

	private final String sql;

	AgreementOrder(String property, String sql) {
		this.property = property;
		this.sql = sql;
	}

	/**
	 * An order clause; what cannot be sorted by is passed over, and rows never stand in
	 * two orders.
	 */
	static String clause(Sort sort) {
		String wanted = sort.stream()
			.flatMap((order) -> find(order.getProperty())
				.map((found) -> found.sql.formatted(order.isAscending() ? "asc" : "desc"))
				.stream())
			.collect(Collectors.joining(", "));
		return wanted.isEmpty() ? clause(Sort.by(STATE.property)) : wanted + ", r.title, r.register_number";
	}

	/**
	 * Whether rows can be put in order before anything is looked up for them.
	 */
	static boolean isByOwnColumns(Sort sort) {
		return sort.stream().noneMatch((order) -> order.getProperty().equals(COUNTRY.property));
	}

	private static Optional<AgreementOrder> find(String property) {
		return Arrays.stream(values()).filter((order) -> order.property.equals(property)).findFirst();
	}

	private static String states() {
		return Arrays.stream(AgreementState.values())
			.map((state) -> "'" + state.name() + "'")
			.collect(Collectors.joining(", "));
	}

}
