package vn.camket.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@Transactional
class AgreementStatesTests {

	private final JdbcClient database;

	private final AgreementStates states;

	AgreementStatesTests(JdbcClient database, AgreementStates states) {
		this.database = database;
		this.states = states;
	}

	@Test
	void derivesTheStatesOfRowsThatCameInBySql() {
		UUID id = this.database
			.sql("""
					insert into agreement (register_number, instrument_kind, title, signature, signed_on, effective_on, expires_on)
					values ('TT-THU-1', 'AGREEMENT', 'Thỏa thuận nhập bằng SQL', 'SIGNED', '2018-12', '2019-01-01', '2023')
					returning id""")
			.query(UUID.class)
			.single();

		assertThat(this.states.rebuildMissing()).isEqualTo(1);
		assertThat(this.states.rebuildMissing()).isZero();
		assertThat(spans(id)).containsExactly(
				new StateSpan(LocalDate.MIN, LocalDate.of(2018, 12, 1), AgreementState.DRAFT, null),
				new StateSpan(LocalDate.of(2018, 12, 1), LocalDate.of(2018, 12, 31), AgreementState.INCOMPLETE, null),
				new StateSpan(LocalDate.of(2018, 12, 31), LocalDate.of(2019, 1, 1), AgreementState.NOT_IN_FORCE, null),
				new StateSpan(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 1, 2), AgreementState.IN_FORCE,
						LocalDate.of(2023, 12, 31)),
				new StateSpan(LocalDate.of(2023, 1, 2), LocalDate.of(2024, 1, 1), AgreementState.INCOMPLETE, null),
				new StateSpan(LocalDate.of(2024, 1, 1), LocalDate.MAX, AgreementState.EXPIRED, null));
	}

	private List<StateSpan> spans(UUID id) {
		return this.database.sql(
				"select starts_on, until, state, ends_on from agreement_state_span where agreement_id = ? order by starts_on")
			.param(id)
			.query((rs, row) -> new StateSpan(rs.getObject("starts_on", LocalDate.class),
					rs.getObject("until", LocalDate.class), AgreementState.valueOf(rs.getString("state")),
					rs.getObject("ends_on", LocalDate.class)))
			.list();
	}

}
