package vn.camket.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agency.AgencyInvolvement;

/**
 * The agreements that an agency leads, archived ones left out.
 */
@Component
@Order(2)
class AgencyAgreements implements AgencyInvolvement {

	private final JdbcClient database;

	AgencyAgreements(JdbcClient database) {
		this.database = database;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Section> of(UUID agency, LocalDate day) {
		return List.of(new Section("agency.agreements.led", "agency.agreements.led.none",
				this.database.sql("""
						select id, title, register_number
						  from agreement
						 where lead_agency_id = :agency and archived_at is null
						 order by title, register_number""")
					.param("agency", agency)
					.query((row, number) -> new Item("/agreements/" + row.getObject("id", UUID.class),
							row.getString("title"), row.getString("register_number")))
					.list()));
	}

}
