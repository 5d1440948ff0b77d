package vn.camket.account;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may do whose work: people of the same agency and the same side of the reporting; an
 * administrator's is nobody else's.
 */
@Component
class Colleagues {

	private final JdbcClient database;

	Colleagues(JdbcClient database) {
		this.database = database;
	}

	List<Colleague> of(UUID account) {
		return this.database.sql("""
				select c.id, c.display_name as name
				  from account own join account c on c.id <> own.id and c.disabled_at is null
				   and c.role <> 'ADMIN' and own.role <> 'ADMIN'
				   and c.agency_id is not distinct from own.agency_id
				   and (own.agency_id is not null or c.role = own.role)
				   and (own.role in ('AGENCY_STAFF', 'AGENCY_HEAD')) = (c.role in ('AGENCY_STAFF', 'AGENCY_HEAD'))
				 where own.id = ? order by c.display_name""").param(account).query(Colleague.class).list();
	}

}
