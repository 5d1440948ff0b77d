package vn.camket.commitment;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which agency leads the source of a commitment.
 */
@Component
class AgreementLeads {

	private final JdbcClient database;

	AgreementLeads(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The lead agency of an agreement; {@code null} where none is known.
	 */
	@Nullable UUID of(UUID agreementId) {
		return this.database.sql("select lead_agency_id from agreement where id = ?")
			.param(agreementId)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
			.optional()
			.flatMap((lead) -> lead)
			.orElse(null);
	}

}
