package vn.camket;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;

/**
 * The people and records that the rows of {@code access.txt} speak of.
 */
class AccessRecords {

	private static final String OWN_AGENCY = "so-cong-thuong";

	private static final String OTHER_AGENCY = "so-tai-chinh";

	private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

	private final Accounts accounts;

	private final JdbcClient database;

	private final Map<String, SignedInAccount> visitors;

	private @Nullable UUID agreement;

	AccessRecords(Accounts accounts, JdbcClient database) {
		this.accounts = accounts;
		this.database = database;
		this.visitors = Map.of("staff", accounts.staff(OWN_AGENCY), "elsewhere", accounts.staff(OTHER_AGENCY), "head",
				accounts.head(OWN_AGENCY), "officer", accounts.officer(), "leader", accounts.leader(), "admin",
				accounts.admin());
	}

	/** The address with every name in braces replaced by the key of such a record. */
	String fill(String address) {
		return NAME.matcher(address)
			.replaceAll((name) -> name.group(1).equals("group") ? "so-ban-nganh-dia-phuong"
					: key(name.group(1)).toString());
	}

	/** Who stands at the head of a column; nobody is not asked for. */
	SignedInAccount visitor(String column) {
		SignedInAccount visitor = this.visitors.get(column);
		if (visitor == null) {
			throw new IllegalArgumentException("access.txt: no such visitor: " + column);
		}
		return visitor;
	}

	private UUID key(String name) {
		return switch (name) {
			case "unknown" -> UUID.randomUUID();
			case "account" -> this.accounts.leader().id();
			case "agency" -> this.accounts.agency(OWN_AGENCY);
			case "period" -> first("reporting_period");
			case "plan" -> first("plan");
			case "scheme" -> first("reporting_scheme");
			case "task" -> first("task");
			case "agreement" -> agreement();
			case "event" -> event();
			case "commitment" -> commitment();
			case "annex" -> annex();
			case "partner" -> partner();
			case "document" -> document();
			case "promise" -> promise();
			case "activity" -> activity();
			case "obstacle" -> obstacle();
			case "report" -> report();
			case "sent-report" -> sentReport();
			default -> throw new IllegalArgumentException("access.txt: no such record: " + name);
		};
	}

	/** A report that the own agency owes in a period that is open since the start. */
	private UUID report() {
		return this.database.sql("""
				select r.id from agency_report r join reporting_period p on p.id = r.period_id
				 where r.agency_id = :agency order by p.due_on limit 1""")
			.param("agency", this.accounts.agency(OWN_AGENCY))
			.query(UUID.class)
			.single();
	}

	/** An agreement that the own agency leads. */
	private UUID agreement() {
		this.agreement = this.database.sql("""
				insert into agreement (register_number, instrument_kind, title, signature, lead_agency_id)
				values ('TT-THU-' || gen_random_uuid(), 'AGREEMENT', 'Bản ghi nhớ thử nghiệm', 'UNCONFIRMED', :agency)
				returning id""").param("agency", this.accounts.agency(OWN_AGENCY)).query(UUID.class).single();
		return this.agreement;
	}

	/** An event of the agreement that stands before it in the address. */
	private UUID event() {
		return this.database.sql("""
				insert into agreement_event (agreement_id, creation_key, creation_print, kind, happened_on)
				values (?, gen_random_uuid(), '', 'AMENDED', '2026-01-15') returning id""")
			.param(this.agreement)
			.query(UUID.class)
			.single();
	}

	private UUID sentReport() {
		UUID report = report();
		if (this.database.sql("select state = 'SENT' from agency_report where id = ?")
			.param(report)
			.query(Boolean.class)
			.single()) {
			return report;
		}
		UUID revision = this.database.sql("""
				insert into report_revision (report_id, number, created_at, sent_at, agency_name)
				values (:report, 1, now(), now(), 'Sở Công Thương') returning id""")
			.param("report", report)
			.query(UUID.class)
			.single();
		this.database
			.sql("""
					update agency_report set state = 'SENT', first_sent_at = now(), last_sent_at = now(), sent_revision_id = :revision
					 where id = :report""")
			.param("report", report)
			.param("revision", revision)
			.update();
		return report;
	}

	/** A record of the reference data. */
	private UUID first(String table) {
		return this.database.sql("select min(id::text)::uuid from " + table).query(UUID.class).single();
	}

	/** A commitment of an agreement that the own agency leads. */
	private UUID commitment() {
		return this.database.sql("""
				insert into commitment (agreement_id, creation_key, creation_print, text)
				values (?, gen_random_uuid(), '', 'Thử') returning id""").param(agreement()).query(UUID.class).single();
	}

	private UUID promise() {
		return this.database
			.sql("""
					insert into promise (creation_key, creation_print, text, promised_by, promised_to, made_on, lead_agency_id)
					values (gen_random_uuid(), '', 'Thử', 'A', 'B', '2026', ?) returning id""")
			.param(this.accounts.agency(OWN_AGENCY))
			.query(UUID.class)
			.single();
	}

	/** An activity of the own agency. */
	private UUID activity() {
		return this.database.sql("""
				insert into activity (creation_key, creation_print, agency_id, title, took_place_on)
				values (gen_random_uuid(), '-', ?, 'Tập huấn', '2027-03') returning id""")
			.param(this.accounts.agency(OWN_AGENCY))
			.query(UUID.class)
			.single();
	}

	/** An obstacle that the own agency raised. */
	private UUID obstacle() {
		return this.database.sql("""
				insert into obstacle (creation_key, creation_print, agency_id, content, asked, raised_at)
				values (gen_random_uuid(), '', ?, 'Thử', 'Thử', now()) returning id""")
			.param(this.accounts.agency(OWN_AGENCY))
			.query(UUID.class)
			.single();
	}

	/** A document of an agreement that the own agency leads. */
	private UUID document() {
		UUID id = UUID.randomUUID();
		this.database.sql("insert into document (id, section, owner_id, title) values (?, 'agreements', ?, 'Thử')")
			.params(id, agreement())
			.update();
		this.database.sql("insert into document_piece (content_key, position, bytes) values (?, 0, 'x')")
			.param(id)
			.update();
		this.database
			.sql("""
					insert into document_version (document_id, number, classified, file_name, media_type, size, checksum, content_key, uploaded_at)
					values (:id, 1, false, 'thu.txt', 'text/plain', 1, 'x', :id, now())""")
			.param("id", id)
			.update();
		return id;
	}

	private UUID partner() {
		return this.database.sql("insert into partner (name) values ('Thử ' || gen_random_uuid()) returning id")
			.query(UUID.class)
			.single();
	}

	/** An annex that was read for a plan without tasks. */
	private UUID annex() {
		return this.database
			.sql("""
					with empty as (insert into plan (code, abbreviation, short_title, title, issuing_body)
					  values ('thu-' || left(gen_random_uuid()::text, 8), 'Thử ' || left(gen_random_uuid()::text, 8), 'Thử', 'Thử', 'Thử') returning id)
					insert into annex_import (plan_id, file_name, lines, read_at, read_by) select id, 'x', '[]', now(), ? from empty returning id""")
			.param(this.accounts.officer().id())
			.query(UUID.class)
			.single();
	}

}
