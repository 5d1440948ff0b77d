package vn.camket.reminder;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.camket.account.WorkInHand;

/**
 * Letters that urge and whose number is not recorded yet.
 */
@Component
class UrgingInHand implements WorkInHand {

	private final JdbcClient database;

	UrgingInHand(JdbcClient database) {
		this.database = database;
	}

	@Override
	public List<Piece> of(Worker worker) {
		if (!worker.oversees()) {
			return List.of();
		}
		return this.database.sql("""
				select p.id as period, p.name, count(*) as agencies
				  from urging_letter l join reporting_period p on p.id = l.period_id
				  join urging_letter_report r on r.letter_id = l.id
				 where l.number is null group by l.id, p.id, p.name order by l.created_at""")
			.query((row, number) -> new Piece("urging", row.getString("name"), null,
					"/periods/" + row.getString("period") + "/urging"))
			.list();
	}

}
