package vn.camket;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Every list as a workbook and as plain rows: the same cells in both, and the rows of the
 * page.
 */
@IntegrationTest
@Transactional
class ListExportTests {

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private SignedInAccount visitor;

	@SuppressWarnings("NullAway.Init")
	ListExportTests(@Autowired MockMvcTester mvc, @Autowired Accounts accounts, @Autowired JdbcClient database) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/agencies", "/agencies/groups", "/admin/users", "/reports", "/agreements",
			"/admin/reminders", "/agencies/{agency}/history", "/partners", "/plans", "/plans/{plan}",
			"/plans/{plan}/annex", "/periods", "/periods/{period}" })
	void bothFormatsHoldTheSameCells(String list) throws IOException {
		this.database.sql("""
				insert into agreement (register_number, instrument_kind, title, signature, signed_on)
				values ('TT-THU-1', 'AGREEMENT', '=HYPERLINK("x"),"a;b"', 'SIGNED', '2018-12'),
				       ('TT-THU-2', 'AGREEMENT', 'Hai\ndòng', 'SIGNED', '2023-11-30')""").update();
		this.database.sql("insert into partner (name, name_foreign) values ('Tỉnh Thử', '+Test')").update();
		this.database.sql("update agency set phone = '=1+1' where code = 'so-cong-thuong'").update();
		this.database.sql("""
				insert into reminder_message (account_id, recipient, subject, body, created_at, next_at)
				select id, 'a@example.vn', '=2+2', 'x', now(), now() from account limit 1""").update();
		this.visitor = list.startsWith("/admin") ? this.accounts.admin() : this.accounts.officer();
		List<List<String>> sheet = sheet(list + ".xlsx");
		List<List<String>> plain = plain(list + ".csv");
		assertThat(sheet).hasSizeGreaterThan(1);
		assertThat(plain).containsExactlyElementsOf(sheet);
	}

	@Test
	void anAgreementsCommitmentsAreItsOwn() throws Exception {
		this.visitor = this.accounts.officer();
		this.database.sql("""
				with a as (insert into agreement (register_number, instrument_kind, title, signature)
				           values ('TT-THU-3', 'AGREEMENT', 'Một', 'SIGNED'), ('TT-THU-4', 'AGREEMENT', 'Hai', 'SIGNED')
				           returning id, title)
				insert into commitment (agreement_id, creation_key, creation_print, text)
				select id, gen_random_uuid(), '', 'Việc của ' || title from a""").update();
		UUID id = this.database.sql("select id from agreement where register_number = 'TT-THU-3'")
			.query(UUID.class)
			.single();
		assertThat(sheet("/agreements/" + id + "/commitments.xlsx").stream().skip(1).map((row) -> row.get(1)))
			.containsExactly("Việc của Một");
	}

	@Test
	void holdsTheRowsOfThePageInItsOrder() throws Exception {
		this.visitor = this.accounts.officer();
		String query = "?kind=COMMUNE&q=son&sort=name,desc";
		List<String> page = Jsoup.parse(get("/agencies" + query + "&size=100").getContentAsString())
			.select("tbody th a")
			.eachText();
		List<String> names = sheet("/agencies.xlsx" + query).stream().skip(1).map((row) -> row.get(1)).toList();
		assertThat(names).isNotEmpty().containsExactlyElementsOf(page);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/plans              | /plans            | h2 a             | 1
			/periods            | /periods          | h3 a             | 1
			/agencies?tab=groups | /agencies/groups | details li a     | 2""")
	void listsWithoutFilterHoldWhatTheirPageShows(String page, String export, String shown, int column)
			throws Exception {
		this.visitor = this.accounts.officer();
		List<String> names = Jsoup.parse(get(page).getContentAsString()).select(shown).eachText();
		List<String> rows = sheet(export + ".xlsx").stream().skip(1).map((row) -> row.get(column)).toList();
		assertThat(rows).isNotEmpty().containsExactlyInAnyOrderElementsOf(names);
	}

	private List<List<String>> sheet(String address) throws IOException {
		try (Workbook workbook = WorkbookFactory
			.create(new ByteArrayInputStream(get(address).getContentAsByteArray()))) {
			List<List<String>> rows = new ArrayList<>();
			for (Row row : workbook.getSheetAt(0)) {
				if (!rows.isEmpty() || "STT".equals(text(row.getCell(0)))) {
					List<String> cells = new ArrayList<>();
					row.forEach((cell) -> cells.add(text(cell)));
					rows.add(cells);
				}
			}
			return rows;
		}
	}

	private static String text(Cell cell) {
		if (cell != null && cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
			return new DataFormatter(Locale.forLanguageTag("vi")).formatCellValue(cell);
		}
		boolean quoted = cell != null && cell.getCellStyle().getQuotePrefixed();
		return (quoted ? "'" : "") + new DataFormatter(Locale.forLanguageTag("vi")).formatCellValue(cell);
	}

	private List<List<String>> plain(String address) throws IOException {
		byte[] file = get(address).getContentAsByteArray();
		String text = new String(file, StandardCharsets.UTF_8);
		assertThat(text).as("the mark that Excel needs").startsWith("\uFEFF");
		try (CSVParser parser = CSVFormat.EXCEL.parse(new StringReader(text.substring(1)))) {
			return parser.stream().map(CSVRecord::toList).toList();
		}
	}

	private MockHttpServletResponse get(String address) {
		String found = address.replace("{plan}", key("select id from plan order by sort_order limit 1"))
			.replace("{agency}", key("select id from agency where code = 'so-cong-thuong'"))
			.replace("{period}", key("select id from reporting_period where opened_at is not null limit 1"));
		var result = this.mvc.get().uri(found).with(user(this.visitor)).exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse();
	}

	private String key(String sql) {
		return this.database.sql(sql).query(String.class).single();
	}

}
