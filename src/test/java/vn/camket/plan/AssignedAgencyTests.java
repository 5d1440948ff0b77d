package vn.camket.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.agency.AgencyInvolvement.Item;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who leads and who takes part on a day (domain rules 1 and 2).
 */
@IntegrationTest
@Transactional
class AssignedAgencyTests {

	private static final LocalDate DAY = LocalDate.of(2027, 5, 1);

	private final JdbcClient database;

	private final Accounts accounts;

	private final AgencyTasks tasks;

	AssignedAgencyTests(JdbcClient database, Accounts accounts, AgencyTasks tasks) {
		this.database = database;
		this.accounts = accounts;
		this.tasks = tasks;
	}

	@Test
	void owesATaskOfAGroupAsEachOfItsMembers() {
		assertThat(leaders("3", DAY)).hasSize(92);
		assertThat(leaders("14", DAY)).containsExactly(this.accounts.agency("bql-kkt"));
	}

	@Test
	void owesFromTheDayOfJoiningOn() {
		UUID joining = this.accounts.agency("tinh-doan");
		this.database.sql("""
				insert into agency_group_member (group_id, agency_id, valid_from)
				select id, :agency, :day from agency_group where code = 'so-ban-nganh-dia-phuong'""")
			.param("agency", joining)
			.param("day", DAY)
			.update();
		assertThat(leaders("3", DAY.minusDays(1))).hasSize(92).doesNotContain(joining);
		assertThat(leaders("3", DAY)).hasSize(93).contains(joining);
	}

	@Test
	void owesUntilTheDayOfLeaving() {
		UUID leaving = this.accounts.agency("xa-son-kim-1");
		this.database
			.sql("update agency_group_member set valid_to = :day where agency_id = :agency and group_id = "
					+ "(select id from agency_group where code = 'so-ban-nganh-dia-phuong')")
			.param("agency", leaving)
			.param("day", DAY)
			.update();
		assertThat(leaders("3", DAY)).hasSize(92).contains(leaving);
		assertThat(leaders("3", DAY.plusDays(1))).hasSize(91).doesNotContain(leaving);
	}

	@Test
	void showsAnAgencyTheTasksItLeadsAndTakesPartIn() {
		List<Item> led = this.tasks.of(this.accounts.agency("bql-kkt"), DAY).get(0).items();
		assertThat(led).extracting(Item::text)
			.contains("3. Rà soát chương trình, dự án, thỏa thuận hợp tác quốc tế",
					"14. Khai thác cam kết phục vụ KKT Vũng Áng, CKQT Cầu Treo");
		assertThat(this.tasks.of(this.accounts.agency("hai-quan-kv11"), DAY).get(1).items()).extracting(Item::text)
			.anyMatch((text) -> text.startsWith("14. "));
		assertThat(this.tasks.of(this.accounts.agency("dh-ha-tinh"), DAY))
			.allMatch((section) -> section.items().isEmpty());
	}

	private List<UUID> leaders(String ordinal, LocalDate day) {
		return this.database.sql("""
				select s.agency_id
				  from assigned_agency(:day) s join task t on t.id = s.task_id join plan p on p.id = t.plan_id
				 where s.role = 'LEAD' and t.ordinal = :ordinal and p.code = 'nq-152'""")
			.param("day", day)
			.param("ordinal", ordinal)
			.query(UUID.class)
			.list();
	}

}
