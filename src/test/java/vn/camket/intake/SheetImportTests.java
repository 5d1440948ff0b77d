package vn.camket.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.intake.SheetImport.Verdict;
import vn.camket.shared.intake.RegisterSheet;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;
import vn.camket.test.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.camket.test.Workbooks.xlsx;

/**
 * What is found in rows of each register, and what becomes of it.
 */
@IntegrationTest
@Transactional
class SheetImportTests {

	private static final List<String> AGREEMENT = List.of("Tên tiếng Việt", "Ngày ký", "Bên ký kết nước ngoài",
			"Nước của bên ký nước ngoài", "Cơ quan chủ trì", "Lĩnh vực hợp tác", "Ngày hết hiệu lực", "Tên gọi",
			"Kinh phí dự kiến", "Không thời hạn");

	private static final List<String> USER = List.of("Tên đăng nhập", "Chức danh", "Vai trò", "Cơ quan",
			"Mật khẩu lần đầu");

	private final MockMvcTester mvc;

	private final List<RegisterSheet<?>> registers;

	private final ImportStore store;

	private final ImportWork work;

	private final SheetTemplate template;

	private final JdbcClient database;

	private final Statements statements;

	private final SignedInAccount officer;

	private final SignedInAccount admin;

	SheetImportTests(MockMvcTester mvc, List<RegisterSheet<?>> registers, ImportStore store, ImportWork work,
			SheetTemplate template, JdbcClient database, Statements statements, Accounts accounts) {
		this.mvc = mvc;
		this.registers = registers;
		this.store = store;
		this.work = work;
		this.template = template;
		this.database = database;
		this.statements = statements;
		this.officer = accounts.officer();
		this.admin = accounts.admin();
	}

	@AfterEach
	void leave() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void agreementsAreSavedWithAllThatTheirRowsSay() {
		UUID id = read("agreements", this.officer,
				List.of(AGREEMENT,
						List.of("Bản ghi nhớ nhập thử", "14/05/2016", "Tỉnh Thử Một; Tỉnh Thử Hai", "Lào; Thái Lan",
								"Sở Công Thương", "Du lịch", "14/5/2030", "Bản ghi nhớ", "25.000.000", ""),
						List.of("Ý định thư nhập thử", "2017", "", "", "", "", "", "", "", "x")));
		assertThat(find(id, "agreements", this.officer).counts()).containsOnly(Map.entry(Verdict.NEW, 2));
		assertThat(number("select count(*) from agreement where title like '%nhập thử'")).as("nothing saved yet")
			.isZero();

		save(id, "agreements", this.officer);
		assertThat(find(id, "agreements", this.officer).state()).isEqualTo(ImportState.SAVED);
		assertThat(
				texts("""
						select concat_ws('|', a.signed_on, a.expires_on, a.type, a.budget_planned, y.code, a.signature, a.unlimited,
						       (select string_agg(concat_ws(' ', p.name, p.country_code), ', ' order by o.position)
						          from agreement_partner o join partner p on p.id = o.partner_id where o.agreement_id = a.id),
						       (select count(*) from agreement_field f where f.agreement_id = a.id),
						       (select count(*) > 0 from agreement_state_span s where s.agreement_id = a.id))
						  from agreement a left join agency y on y.id = a.lead_agency_id where a.title like '%nhập thử' order by a.title"""))
			.containsExactly(
					"2016-05-14|2030-05-14|MEMORANDUM_OF_UNDERSTANDING|25000000|so-cong-thuong|SIGNED|f|Tỉnh Thử Một LA, Tỉnh Thử Hai TH|1|t",
					"2017|SIGNED|t|0|t");
	}

	@Test
	void whatIsWrongIsNamedByRowAndColumn() {
		UUID id = read("agreements", this.officer,
				List.of(AGREEMENT, List.of("Hiệp định nhập thử", "31/02/2016", "", "", "", "", "", "Hiệp định", "", ""),
						List.of("", "2016", "", "", "", "", "", "", "", ""),
						List.of("Bản ghi nhớ", "14/5/2016", "", "", "", "", "2015", "", "1.5", "có lẽ"),
						List.of("Hiệp định nhập thử", "2016", "", "", "", "", "", "", "", "")));
		assertThat(find(id, "agreements", this.officer).isConfirmable()).isFalse();
		assertThat(problems(id)).containsExactlyInAnyOrder("2 Ngày ký", "2 Tên tiếng Việt", "2 Tên gọi",
				"3 Tên tiếng Việt", "4 Kinh phí dự kiến", "4 Không thời hạn", "4 Ngày hết hiệu lực",
				"5 Tên tiếng Việt");
		UUID order = read("agreements", this.officer,
				List.of(AGREEMENT, List.of("Bản ghi nhớ", "14/5/2016", "", "", "", "", "2015", "", "", "")));
		assertThat(problems(order)).containsExactly("2 Ngày hết hiệu lực");
	}

	/** Domain rule 15. */
	@Test
	void whatFitsNoCodeIsKeptAsWrittenAndFlagged() {
		UUID id = read("agreements", this.officer,
				List.of(Stream.concat(AGREEMENT.stream(), Stream.of("Danh nghĩa ký")).toList(),
						List.of("Kết nghĩa nhập thử", "2016", "Các tỉnh Thử; Tỉnh Thử Ba", "lào; Lào; Thái Lan",
								"Sở Không Có", "Du lịch; Không có", "", "Kết nghĩa", "", "", "cấp tỉnh"),
						List.of("Bản ghi nhớ nhập thử", "2016", "Tỉnh Thử Bốn", "Lào", "Sở Công Thương", "Du lịch", "",
								"Bản ghi nhớ", "", "", "UBND tỉnh")));
		SheetImport found = find(id, "agreements", this.officer);
		assertThat(found.counts()).containsOnly(Map.entry(Verdict.UNCLEAR, 1), Map.entry(Verdict.NEW, 1));
		assertThat(this.store.rows(id, Verdict.UNCLEAR, Pageable.unpaged()).getContent().get(0).notes())
			.extracting(Note::column)
			.containsExactlyInAnyOrder("Tên gọi", "Danh nghĩa ký", "Lĩnh vực hợp tác", "Cơ quan chủ trì",
					"Nước của bên ký nước ngoài", "Bên ký kết nước ngoài");

		save(id, "agreements", this.officer);
		assertThat(
				texts("""
						select concat_ws('|', a.type, a.type_as_written, a.signing_level, a.signing_level_as_written, a.fields_as_written,
						       a.lead_agency_id, a.lead_as_written,
						       (select count(*) from agreement_field f where f.agreement_id = a.id),
						       (select string_agg(concat_ws(' ', p.name, p.country_code, p.country_as_written), ', ' order by o.position)
						          from agreement_partner o join partner p on p.id = o.partner_id where o.agreement_id = a.id))
						  from agreement a where a.title = 'Kết nghĩa nhập thử'"""))
			.containsExactly(
					"Kết nghĩa|cấp tỉnh|Du lịch; Không có|Sở Không Có|0|Các tỉnh Thử LA, Tỉnh Thử Ba Lào; Thái Lan");

		UUID partners = read("partners", this.officer,
				List.of(List.of("Tên đối tác", "Nước"), List.of("Các tỉnh nhập thử", "Lào; Thái Lan")));
		save(partners, "partners", this.officer);
		assertThat(find(partners, "partners", this.officer)).extracting(SheetImport::refusal, SheetImport::state)
			.containsExactly(null, ImportState.SAVED);
		assertThat(texts(
				"select concat_ws('|', country_code, country_as_written) from partner where name = 'Các tỉnh nhập thử'"))
			.containsExactly("Lào; Thái Lan");
	}

	@Test
	void countriesAreKnownByTheNamesOfDocuments() {
		UUID id = read("partners", this.officer,
				List.of(List.of("Tên đối tác", "Nước"), List.of("Tỉnh thử một", "CHDCND Lào"),
						List.of("Tiểu bang thử hai", "mỹ"), List.of("Thành phố thử ba", "Đài Loan (Trung Quốc)")));
		assertThat(find(id, "partners", this.officer).counts()).containsOnly(Map.entry(Verdict.NEW, 3));
		save(id, "partners", this.officer);
		assertThat(texts(
				"select country_code from partner where name in ('Tỉnh thử một', 'Tiểu bang thử hai', 'Thành phố thử ba') order by 1"))
			.containsExactly("LA", "TW", "US");

		UUID agreements = read("agreements", this.officer,
				List.of(AGREEMENT,
						List.of("Bản ghi nhớ hai nước thử", "2016", "Tỉnh thử bốn; Vùng thử năm",
								"Cộng hòa dân chủ nhân dân Lào; Vương quốc Thái Lan", "Sở Công Thương", "Du lịch", "",
								"Bản ghi nhớ", "", "")));
		save(agreements, "agreements", this.officer);
		assertThat(texts("select country_code from partner where name in ('Tỉnh thử bốn', 'Vùng thử năm') order by 1"))
			.containsExactly("LA", "TH");
	}

	@Test
	void aCountryWithoutAPartnerIsNotPassedOver() {
		UUID id = read("agreements", this.officer, List.of(AGREEMENT, List.of("Bản ghi nhớ không rõ đối tác", "2016",
				"", "Lào", "Sở Công Thương", "Du lịch", "", "", "", "")));
		assertThat(problems(id)).containsExactly("2 Bên ký kết nước ngoài");
	}

	/** Domain rule 14. */
	@Test
	void aPartnerIsKnownByTwoOfItsSpellingsSideBySide() {
		this.database.sql("""
				with made as (insert into partner (name) values ('Tỉnh Zolotaya') returning id)
				insert into partner_alias (partner_id, alias) select id, 'Xôlôtaia' from made""").update();
		this.database.sql("insert into partner (name) values ('Tỉnh Khác')").update();
		UUID id = read("agreements", this.officer, List.of(AGREEMENT,
				List.of("Bản ghi nhớ nhập thử 1", "2016", "Tỉnh Zolotaya (Xolotaia)", "Nga", "", "", "", "", "", ""),
				List.of("Bản ghi nhớ nhập thử 2", "2016", "Tỉnh Zolotaya (Tỉnh Khác)", "Nga", "", "", "", "", "", "")));
		assertThat(this.store.rows(id, null, Pageable.unpaged())).extracting((row) -> row.notes().size())
			.as("only the second row would add a partner")
			.containsExactly(0, 1);
		save(id, "agreements", this.officer);
		assertThat(
				texts("""
						select p.name from agreement a join agreement_partner o on o.agreement_id = a.id join partner p on p.id = o.partner_id
						 where a.title like '%nhập thử%' order by a.title"""))
			.containsExactly("Tỉnh Zolotaya", "Tỉnh Zolotaya (Tỉnh Khác)");
	}

	@Test
	void ofARowThatIsPassedOverNothingIsPromised() {
		List<String> row = List.of("Kết nghĩa nhập thử", "2016", "Tỉnh Thử Năm", "Lào", "Sở Không Có", "", "", "", "",
				"");
		UUID id = read("agreements", this.officer, List.of(AGREEMENT, row, row));
		assertThat(this.store.rows(id, null, Pageable.unpaged()))
			.extracting(ImportRow::verdict, (read) -> read.notes().stream().map(Note::column).toList())
			.containsExactly(tuple(Verdict.UNCLEAR, List.of("Cơ quan chủ trì", "Bên ký kết nước ngoài")),
					tuple(Verdict.DUPLICATE, Collections.singletonList(null)));
	}

	@Test
	void anAgencyIsKnownByTheNamesThatDocumentsUse() {
		UUID id = read("agreements", this.officer,
				List.of(AGREEMENT,
						List.of("Bản ghi nhớ nhập thử 1", "2016", "", "", "Sở Công Thương", "", "", "", "", ""),
						List.of("Bản ghi nhớ nhập thử 2", "2016", "", "", "SCT", "", "", "", "", ""),
						List.of("Bản ghi nhớ nhập thử 3", "2016", "", "", "sở vh,tt&dl", "", "", "", "", "")));
		save(id, "agreements", this.officer);
		assertThat(
				texts("""
						select coalesce(y.code, a.lead_as_written) from agreement a left join agency y on y.id = a.lead_agency_id
						 where a.title like '%nhập thử%' order by a.title"""))
			.containsExactly("so-cong-thuong", "so-cong-thuong", "so-vhttdl");
	}

	@Test
	void aNameOfATreatyIsNoneThatIsKeptAsWritten() {
		UUID id = read("agreements", this.officer,
				List.of(AGREEMENT, List.of("Văn bản nhập thử", "2016", "", "", "", "", "", "Hiệp định", "", "")));
		assertThat(problems(id)).as("told where it stands").containsExactly("2 Tên gọi");
	}

	@Test
	void rowsAlikeAreCountedAndPassedOver() {
		List<String> row = List.of("Bản ghi nhớ nhập thử", "14/05/2016", "", "", "", "", "", "", "", "");
		List<String> alike = new ArrayList<>(row);
		alike.set(0, "BẢN GHI NHỚ  nhập thử");
		alike.set(1, "2016-05-14");
		save(read("agreements", this.officer, List.of(AGREEMENT, row)), "agreements", this.officer);
		List<String> other = new ArrayList<>(row);
		other.set(1, "2018");
		UUID id = read("agreements", this.officer, List.of(AGREEMENT, alike, other, other));
		assertThat(find(id, "agreements", this.officer).counts()).containsEntry(Verdict.DUPLICATE, 2)
			.containsEntry(Verdict.NEW, 1);
		assertThat(this.store.rows(id, Verdict.DUPLICATE, Pageable.unpaged()).getContent())
			.extracting((found) -> found.notes().get(0).text())
			.satisfiesExactly((text) -> assertThat(text).startsWith("Đã có: TT-"),
					(text) -> assertThat(text).isEqualTo("Trùng với dòng 3"));
		save(id, "agreements", this.officer);
		assertThat(number("select count(*) from agreement where lower(title) like '%nhập thử'")).isEqualTo(2);
	}

	@Test
	void agenciesAndPartnersAreSaved() {
		UUID agencies = read("agencies", this.admin,
				List.of(List.of("Tên cơ quan", "Tên viết tắt", "Loại", "Mã định danh", "Tên gọi khác trong văn bản"),
						List.of("Cơ quan nhập thử", "CQNT", "UBND xã", "H28.99", "Tên một; Tên hai"),
						List.of("sở công thương", "SCT", "Sở và tương đương", "", ""),
						List.of("Cơ quan thử hai", "CQ2", "Ngành", "H28.99", "")));
		assertThat(find(agencies, "agencies", this.admin).counts()).containsEntry(Verdict.DUPLICATE, 1);
		assertThat(problems(agencies)).containsExactly("4 Mã định danh");
		UUID good = read("agencies", this.admin,
				List.of(List.of("Tên cơ quan", "Tên viết tắt", "Loại", "Tên gọi khác trong văn bản"),
						List.of("Cơ quan nhập thử", "CQNT", "UBND xã", "Tên một; Tên hai")));
		save(good, "agencies", this.admin);
		assertThat(texts("""
				select y.kind || ' ' || (select count(*) from agency_alias a where a.agency_id = y.id)
				  from agency y where y.name = 'Cơ quan nhập thử'""")).containsExactly("COMMUNE 2");

		UUID partners = read("partners", this.officer, List.of(List.of("Tên đối tác", "Nước", "Cách viết khác"),
				List.of("Đối tác nhập thử", "Lào", "Testing Partner"), List.of("", "Lào", "Không tên")));
		assertThat(problems(partners)).containsExactly("3 Tên đối tác");
		UUID named = read("partners", this.officer, List.of(List.of("Tên đối tác", "Nước", "Cách viết khác"),
				List.of("Đối tác nhập thử", "Lào", "Testing Partner; Đối tác thử nhập")));
		save(named, "partners", this.officer);
		assertThat(
				texts("""
						select p.country_code || ' ' || (select string_agg(a.alias, ', ' order by a.alias) from partner_alias a where a.partner_id = p.id)
						  from partner p where p.name = 'Đối tác nhập thử'"""))
			.containsExactly("LA Đối tác thử nhập, Testing Partner");
	}

	@Test
	void accountsAreSavedAndMustChangeTheirFirstPassword() {
		UUID id = read("users", this.admin,
				List.of(USER,
						List.of("nhap.thu1", "Cán bộ thử", "Cán bộ cơ quan", "Sở Công Thương", "một mật khẩu đủ dài"),
						List.of("nhap.thu2", "Chuyên viên thử", "Chuyên viên Sở Ngoại vụ", "", ""),
						List.of("nhap.thu3", "Cán bộ thử", "Cán bộ cơ quan", "", ""),
						List.of("có dấu", "Cán bộ thử", "Cán bộ cơ quan", "Sở Công Thương", "ngắn"),
						List.of("NHAP.THU1", "Cán bộ khác", "Quản trị hệ thống", "", "")));
		assertThat(problems(id)).containsExactlyInAnyOrder("4 Cơ quan", "5 Tên đăng nhập");
		UUID good = read("users", this.admin,
				List.of(USER,
						List.of("nhap.thu1", "Cán bộ thử", "Cán bộ cơ quan", "Sở Công Thương", "một mật khẩu đủ dài"),
						List.of("nhap.thu2", "Chuyên viên thử", "Chuyên viên Sở Ngoại vụ", "", "")));
		save(good, "users", this.admin);
		assertThat(number(
				"select count(*) from account where username in ('nhap.thu1', 'nhap.thu2') and must_change_password"))
			.isEqualTo(2);
		assertThat(number("select count(*) from sheet_import where file is not null and id = '" + good + "'"))
			.as("the file with its passwords is gone")
			.isZero();
	}

	@Test
	void aRowThatWasTakenMeanwhileIsPassedOverAndOneThatBrokeStopsAll() {
		UUID id = read("partners", this.officer, List.of(List.of("Tên đối tác", "Loại đối tác"),
				List.of("Đối tác nhập thử một", ""), List.of("Đối tác nhập thử hai", "")));
		this.database.sql("insert into partner (name) values ('Đối tác nhập thử hai')").update();
		save(id, "partners", this.officer);
		assertThat(find(id, "partners", this.officer).state()).isEqualTo(ImportState.SAVED);
		assertThat(number("select count(*) from partner where name like 'Đối tác nhập thử%'")).isEqualTo(2);

		UUID late = read("agreements", this.officer, List.of(List.of("Tên tiếng Việt", "Cơ quan chủ trì"),
				List.of("Bản ghi nhớ nhập thử một", ""), List.of("Bản ghi nhớ nhập thử hai", "Sở Y tế")));
		this.database.sql("update agency set valid_to = current_date - 1 where code = 'so-y-te'").update();
		save(late, "agreements", this.officer);
		SheetImport found = find(late, "agreements", this.officer);
		assertThat(found.state()).isEqualTo(ImportState.FAILED);
		assertThat(found.refusal()).contains("dòng 3 không còn hợp lệ");
		assertThat(number("select count(*) from agreement where title like '%nhập thử%'")).isZero();
	}

	@Test
	void whatCannotBeReadSaysWhyInOneSentence() {
		UUID id = this.store.begin("partners", "x.xlsx", "%PDF".getBytes(), this.officer.id());
		as(this.officer, () -> this.work.read(id, register("partners")));
		SheetImport found = find(id, "partners", this.officer);
		assertThat(found.state()).isEqualTo(ImportState.REFUSED);
		assertThat(found.refusal()).isEqualTo("Tệp không phải Word (.docx) hay Excel (.xlsx).");
		UUID without = read("partners", this.officer, List.of(List.of("Nước", "Loại đối tác"), List.of("Lào", "")));
		assertThat(find(without, "partners", this.officer).refusal()).contains("“Tên đối tác”");
	}

	@ParameterizedTest
	@ValueSource(strings = { "agreements", "partners", "agencies", "users" })
	void theTemplateIsTakenAsItComes(String section) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		as(this.admin, () -> {
			try {
				this.template.write(register(section), out);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			int columns = register(section).fields().size();
			assertThat(sheet.getRow(0).getPhysicalNumberOfCells()).isEqualTo(columns);
			assertThat(sheet.getDataValidations()).isNotEmpty();
			assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).endsWith(" *");
			assertThat(sheet.getRow(0).getCell(0).getCellComment().getString().getString()).startsWith("Bắt buộc.");
			assertThat(workbook.isSheetHidden(1)).isTrue();
			sheet.createRow(1).createCell(0).setCellValue("thử");
			ByteArrayOutputStream filled = new ByteArrayOutputStream();
			workbook.write(filled);
			UUID id = this.store.begin(section, "x.xlsx", filled.toByteArray(), this.admin.id());
			as(this.admin, () -> this.work.read(id, register(section)));
			SheetImport found = find(id, section, this.admin);
			assertThat(found.state()).isEqualTo(ImportState.READ);
			assertThat(found.unused()).as("every heading is known").isNull();
		}
	}

	@Test
	void thePageShowsRowsWithTheirProblemsToTheirOwnerAlone() {
		UUID id = read("partners", this.officer,
				List.of(List.of("Tên đối tác", "Nước", "Loại đối tác", "Ghi chú riêng"),
						List.of("Đối tác nhập thử", "Lào", "", "x"), List.of("Đối tác lạ", "Nước Lạ", "", ""),
						List.of("Đối tác sai", "", "Loại lạ", "")));
		String address = "/partners/import/" + id;
		Document page = page(address, this.officer);
		assertThat(page.text()).contains(
				"Đã kiểm tra 3 dòng: 2 bản ghi mới (trong đó 1 cần làm rõ sau), 0 dòng trùng, 1 dòng cần sửa.",
				"Cột không dùng đến: Ghi chú riêng");
		assertThat(page.select("tbody tr").eachText()).satisfiesExactly(
				(row) -> assertThat(row).startsWith("2 Đối tác nhập thử Mới"),
				(row) -> assertThat(row).startsWith("3 Đối tác lạ Cần làm rõ Nước: “Nước Lạ”"),
				(row) -> assertThat(row).startsWith("4 Đối tác sai Cần sửa Loại đối tác: “Loại lạ”"));
		assertThat(page.select("main form button")).as("nothing to confirm").isEmpty();
		assertThat(page(address + "?verdict=PROBLEM", this.officer).select("tbody tr")).hasSize(1);
		var file = this.mvc.get().uri(address + ".csv?verdict=PROBLEM").with(user(this.officer)).exchange();
		assertThat(new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).lines().skip(1))
			.as("the same rows to hand back")
			.singleElement()
			.asString()
			.startsWith("4,Đối tác sai,Cần sửa,Loại đối tác: “Loại lạ”");
		assertThat(this.mvc.get().uri(address).with(user(this.admin)).exchange()).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.get().uri("/agreements/import/" + id).with(user(this.officer)).exchange())
			.hasStatus(HttpStatus.NOT_FOUND);

		UUID good = read("partners", this.officer,
				List.of(List.of("Tên đối tác", "Nước"), List.of("Đối tác nhập thử", "Lào")));
		assertThat(page("/partners/import/" + good, this.officer).select("main form button").text())
			.isEqualTo("Lưu 1 bản ghi mới");
		save(good, "partners", this.officer);
		assertThat(page("/partners/import/" + good, this.officer).text())
			.contains("Đã lưu 1 bản ghi; bỏ qua 0 dòng trùng.");
	}

	private Document page(String address, SignedInAccount account) {
		var answer = this.mvc.get().uri(address).with(user(account)).exchange();
		assertThat(answer).hasStatus(HttpStatus.OK);
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	@Test
	void readingTakesTheSameStatementsForFewAndManyRows() {
		List<List<String>> rows = new ArrayList<>(List.of(AGREEMENT));
		for (int i = 0; i < 150; i++) {
			rows.add(List.of("Bản ghi nhớ nhập thử " + i, "2016", "", "", "", "", "", "", "", ""));
		}
		UUID few = this.store.begin("agreements", "x", xlsx(rows.subList(0, 3)), this.officer.id());
		UUID many = this.store.begin("agreements", "x", xlsx(rows), this.officer.id());
		as(this.officer, () -> {
			long first = this.statements.during(() -> this.work.read(few, register("agreements")));
			assertThat(this.statements.during(() -> this.work.read(many, register("agreements")))).isEqualTo(first);
		});
	}

	private UUID read(String section, SignedInAccount account, List<List<String>> rows) {
		UUID id = this.store.begin(section, "thu.xlsx", xlsx(rows), account.id());
		as(account, () -> this.work.read(id, register(section)));
		return id;
	}

	private void save(UUID id, String section, SignedInAccount account) {
		as(account, () -> {
			assertThat(this.store.step(id, ImportState.READ, ImportState.SAVING)).isTrue();
			this.work.save(id, register(section));
		});
	}

	private SheetImport find(UUID id, String section, SignedInAccount account) {
		return this.store.find(id, section, account.id()).orElseThrow();
	}

	private List<String> problems(UUID id) {
		return this.store.rows(id, Verdict.PROBLEM, Pageable.unpaged())
			.stream()
			.flatMap((row) -> row.notes().stream().map((note) -> row.number() + " " + note.column()))
			.distinct()
			.toList();
	}

	private RegisterSheet<?> register(String section) {
		return this.registers.stream().filter((sheet) -> sheet.section().equals(section)).findFirst().orElseThrow();
	}

	private long number(String sql) {
		return this.database.sql(sql).query(Long.class).single();
	}

	private List<String> texts(String sql) {
		return this.database.sql(sql).query(String.class).list();
	}

	private static void as(SignedInAccount account, Runnable act) {
		SecurityContextHolder.getContext()
			.setAuthentication(
					UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
		act.run();
	}

}
