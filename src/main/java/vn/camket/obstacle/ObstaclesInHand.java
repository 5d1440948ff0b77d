package vn.camket.obstacle;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.camket.account.WorkInHand;
import vn.camket.shared.wording.Wording;

/**
 * Obstacles that wait for an answer: all of them for Sở Ngoại vụ, its own for an agency;
 * and what went to UBND tỉnh and has no answer yet.
 */
@Component
class ObstaclesInHand implements WorkInHand {

	private final JdbcClient database;

	private final Wording wording;

	ObstaclesInHand(JdbcClient database, Wording wording) {
		this.database = database;
		this.wording = wording;
	}

	@Override
	public List<Piece> of(Worker worker) {
		return this.database.sql("""
				select o.id, o.content, o.state, y.name as agency from obstacle o join agency y on y.id = o.agency_id
				 where o.state in ('OPEN', 'ESCALATED') and (:oversees or o.agency_id = cast(:agency as uuid))
				 order by o.raised_at, o.id""")
			.param("oversees", worker.oversees())
			.param("agency", worker.agency())
			.query((row, number) -> new Piece("obstacle", row.getString("content"),
					worker.oversees() ? detail(row.getString("state")) + ", " + row.getString("agency")
							: detail(row.getString("state")),
					"/obstacles/" + row.getObject("id", UUID.class)))
			.list();
	}

	private String detail(String state) {
		return this.wording.text("ObstacleState." + state);
	}

}
