package vn.camket;

import java.io.IOException;

import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.agreement.AgreementStates;
import vn.camket.test.BrowserTest;
import vn.camket.test.Visit;

import static org.assertj.core.api.Assertions.assertThat;

/** A leader gets two pages, however much there is. */
@BrowserTest
class BriefingIT {

	private static final String LONG = " về giao lưu, trao đổi thông tin, xúc tiến thương mại, du lịch, giáo dục, đào tạo nguồn nhân lực và quản lý biên giới"
		.repeat(3);

	private final JdbcClient database;

	private final AgreementStates states;

	BriefingIT(JdbcClient database, AgreementStates states) {
		this.database = database;
		this.states = states;
	}

	@BeforeEach
	void fill() {
		partner();
		agreements("Thỏa thuận đang chạy", "2099-12-31");
		agreements("Thỏa thuận đã hết", "2019-12-31");
		this.states.rebuildMissing();
		this.database
			.sql("""
					insert into commitment (agreement_id, creation_key, creation_print, text, our_part, partner_part)
					select id, gen_random_uuid(), '', title, title, title from agreement where register_number like 'TOMTAT-%'""")
			.update();
		this.database.sql("""
				insert into promise (creation_key, creation_print, text, promised_by, promised_to, partner_id, made_on)
				select gen_random_uuid(), '', 'Lời hứa ' || n || ?, 'Lãnh đạo', 'Bang', p.id, '2026-02'
				  from partner p, generate_series(1, 20) n where p.name = 'Bang thử tóm tắt'""").param(LONG).update();
		this.database.sql("""
				insert into obstacle (creation_key, creation_print, agency_id, agreement_id, content, asked, raised_at)
				select gen_random_uuid(), '', y.id, a.id, a.title, 'x', now() from agreement a, agency y
				 where a.register_number like 'TOMTAT-%' and y.code = 'so-y-te'""").update();
	}

	@AfterEach
	void empty() {
		for (String rows : new String[] { "obstacle where agreement_id in (select id from agreement %s)",
				"commitment where agreement_id in (select id from agreement %s)",
				"promise where partner_id in (select id from partner where name = 'Bang thử tóm tắt')",
				"agreement_state_span where agreement_id in (select id from agreement %s)",
				"agreement_partner where agreement_id in (select id from agreement %s)", "agreement %s",
				"partner where name = 'Bang thử tóm tắt'" }) {
			this.database.sql("delete from " + rows.replace("%s", "where register_number like 'TOMTAT-%'")).update();
		}
	}

	@Test
	void aBriefingHasTwoPages(Page page) throws IOException {
		new Visit(page).signIn("lanhdao.ubnd");
		page.navigate("/countries/BR/briefing");
		assertThat(page.innerText("main")).contains("(30)", "… và 23 mục khác");
		assertThat(pages(page)).isEqualTo(2);
	}

	@Test
	void whatIsOverFillsTheRoomThatNothingElseTakes(Page page) throws IOException {
		empty();
		partner();
		agreements("Thỏa thuận đã hết", "2019-12-31");
		this.states.rebuildMissing();
		new Visit(page).signIn("lanhdao.ubnd");
		page.navigate("/countries/BR/briefing");
		assertThat(page.innerText("main")).contains("(30)", "… và 4 mục khác");
		assertThat(pages(page)).isEqualTo(2);
	}

	private static int pages(Page page) throws IOException {
		try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
			return paper.getNumberOfPages();
		}
	}

	private void partner() {
		this.database.sql("insert into partner (name, country_code) values ('Bang thử tóm tắt', 'BR')").update();
	}

	private void agreements(String title, String expiry) {
		this.database
			.sql("""
					insert into agreement (register_number, instrument_kind, title, signature, signed_on, effective_on, expires_on)
					select 'TOMTAT-' || :expiry || n, 'AGREEMENT', :title || ' ' || n || :long, 'SIGNED', '2018-01-01', '2018-01-01', :expiry
					  from generate_series(1, 30) n""")
			.param("title", title)
			.param("expiry", expiry)
			.param("long", LONG)
			.update();
		this.database.sql("""
				insert into agreement_partner (agreement_id, position, partner_id)
				select a.id, 0, p.id from agreement a, partner p
				 where a.register_number like 'TOMTAT-%' and p.name = 'Bang thử tóm tắt' and a.expires_on = ?""")
			.param(expiry)
			.update();
	}

}
