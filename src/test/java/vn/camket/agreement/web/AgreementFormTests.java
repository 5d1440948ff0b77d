package vn.camket.agreement.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.SignedInAccount;
import vn.camket.test.Accounts;
import vn.camket.test.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@IntegrationTest
@Transactional
class AgreementFormTests {

	private static final String GAPS = "main .note:contains(Còn thiếu so với)";

	private final MockMvcTester mvc;

	private final Accounts accounts;

	private final JdbcClient database;

	private final SignedInAccount officer;

	private final SignedInAccount staff;

	AgreementFormTests(MockMvcTester mvc, Accounts accounts, JdbcClient database) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.database = database;
		this.officer = accounts.officer();
		this.staff = accounts.staff("so-cong-thuong");
	}

	@Test
	void anOfficerEntersAnAgreementWithANewPartner() {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Thỏa thuận hợp tác với vùng thử nghiệm");
		form.put("type", "AGREEMENT");
		form.put("signedOn", "12/2018");
		form.put("effectiveOn", "01/01/2019");
		form.put("expiresOn", "31/12/2048");
		form.put("budgetPlanned", "1.500.000");
		form.put("parties[0].newName", "Vùng thử nghiệm Một");
		form.put("parties[0].newCountry", "SK");
		form.put("parties[0].signer", "Đại diện vùng");

		Document page = saved(post("/agreements/new", form, this.officer));
		assertThat(page.select("main .note-ok").text()).contains("Đã lưu thỏa thuận TT-");
		assertThat(page.select("h1").text()).isEqualTo("Thỏa thuận hợp tác với vùng thử nghiệm");
		assertThat(page.select(".facts").text()).contains("12/2018", "Vùng thử nghiệm Một, Slovakia",
				"Người ký: Đại diện vùng", "1.500.000 đồng");
		assertThat(page.select(".ck-due .st").text()).isEqualTo("Đang hiệu lực");
	}

	@Test
	void sendingTheSameFormTwiceMakesOneRecord() {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Gửi hai lần");
		String first = post("/agreements/new", form, this.officer).getResponse().getRedirectedUrl();
		String second = post("/agreements/new", form, this.officer).getResponse().getRedirectedUrl();

		assertThat(first).isNotNull().isEqualTo(second);
		assertThat(this.database.sql("select count(*) from agreement where title = 'Gửi hai lần'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void aUsedFormWithOtherWordsLosesNothing() {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Lần thứ nhất");
		post("/agreements/new", form, this.officer);
		form.put("title", "Một thỏa thuận khác");
		MvcTestResult used = post("/agreements/new", form, this.officer);

		assertThat(used).hasStatus(409);
		assertThat(page(used).select("[role=alert]").text()).contains("đã tạo bản ghi TT-");
		assertThat(page(used).select("#title").text()).isEqualTo("Một thỏa thuận khác");
		form.put("creationKey", page(used).select("[name=creationKey]").val());
		assertThat(saved(post("/agreements/new", form, this.officer)).select("h1").text())
			.isEqualTo("Một thỏa thuận khác");
	}

	@Test
	void anAgencyEntersItsOwnWhateverLeadItSends() {
		Map<String, String> form = emptyForm(this.staff);
		form.put("title", "Của cơ quan mình");
		form.put("leadAgencyId", this.accounts.agency("so-y-te").toString());
		UUID id = id(post("/agreements/new", form, this.staff));

		assertThat(lead(id)).isEqualTo(this.accounts.agency("so-cong-thuong"));
	}

	@Test
	void whatIsMissingIsSaidAndWhatIsTypedStays() {
		Map<String, String> form = emptyForm(this.officer);
		form.remove("instrumentKind");
		form.put("titleForeign", "Memorandum <b>");
		form.put("parties[0].signer", "Một người");
		MvcTestResult result = post("/agreements/new", form, this.officer);

		assertThat(result).hasStatus(422);
		Document page = page(result);
		assertThat(page.select("#title-error").text()).isEqualTo("Không được để trống.");
		assertThat(page.select("#instrumentKind-error").text()).isEqualTo("Không được để trống.");
		assertThat(page.select("[id='parties0.partnerId-error']").text()).contains("Chọn đối tác");
		assertThat(page.select("#titleForeign").val()).isEqualTo("Memorandum <b>");
		assertThat(page.select("[name='parties[0].signer']").val()).isEqualTo("Một người");
	}

	@ParameterizedTest
	@CsvSource({ "signedOn,30/02/2024", "signedOn,tháng sáu", "effectiveOn,13/2020", "approvalOn,2020",
			"budgetPlanned,1.5", "tacitRenewalYears,hai", "budgetSpent,-1" })
	void valuesThatAreNoneAreRefusedBesideTheirField(String field, String typed) {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Giữ lại điều đã gõ");
		form.put(field, typed);
		form.put("parties[0].newName", "Đối tác đang gõ");
		MvcTestResult result = post("/agreements/new", form, this.officer);

		assertThat(result).hasStatus(422);
		Document page = page(result);
		assertThat(page.select("#" + field).val()).isEqualTo(typed);
		assertThat(page.select("#" + field + "-error").text()).isNotEmpty();
		assertThat(page.select("#title").val()).isEqualTo("Giữ lại điều đã gõ");
		assertThat(page.select("[name='parties[0].newName']").val()).isEqualTo("Đối tác đang gõ");
	}

	@ParameterizedTest
	@CsvSource({ "2024,12/2023,,effectiveOn", "01/05/2024,,30/04/2024,expiresOn", "2020,2021,2019,expiresOn" })
	void datesOutOfOrderAreRefused(String signed, String effective, String expiry, String field) {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Sai thứ tự ngày");
		form.put("signedOn", signed);
		form.put("effectiveOn", (effective != null) ? effective : "");
		form.put("expiresOn", (expiry != null) ? expiry : "");

		Document page = page(post("/agreements/new", form, this.officer));
		assertThat(page.select("#" + field + "-error").text()).contains("không sớm hơn");
	}

	@Test
	void datesThatMayBeInOrderAreTaken() {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Có thể đúng thứ tự");
		form.put("signedOn", "15/06/2024");
		form.put("effectiveOn", "06/2024");
		form.put("expiresOn", "2024");

		assertThat(post("/agreements/new", form, this.officer)).hasStatus(302);
	}

	@Test
	void unlimitedExcludesAnExpiry() {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Vừa có vừa không");
		form.put("unlimited", "true");
		form.put("expiresOn", "2030");

		assertThat(page(post("/agreements/new", form, this.officer)).select("#expiresOn-error").text())
			.contains("không thời hạn");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Hiệp định hợp tác kinh tế", "HIỆP ƯỚC láng giềng", "công ước", "Định ước về lao động" })
	void namesOfTreatiesAreRefusedForAgreementsAlone(String title) {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", title);
		assertThat(page(post("/agreements/new", form, this.officer)).select("#title-error").text()).contains("Điều 6");

		form.put("instrumentKind", "TREATY");
		assertThat(post("/agreements/new", form, this.officer)).hasStatus(302);
	}

	/** Nghị định 64/2021/NĐ-CP, Điều 3 khoản 1. */
	@ParameterizedTest
	@CsvSource(delimiter = ':', textBlock = """
			type: tên gọi của văn bản
			ourSignatory: bên ký kết Việt Nam
			parties: bên ký kết nước ngoài; họ tên, chức danh người ký phía đối tác
			fields: lĩnh vực hợp tác
			summary: nội dung, phương thức hợp tác
			effectiveOn: ngày có hiệu lực
			expiresOn: thời hạn hiệu lực
			signedOn: ngày ký
			signingPlace: địa điểm ký
			languages: ngôn ngữ ký
			ourSignerTitle: họ tên, chức danh người ký phía Việt Nam
			parties[0].signer: họ tên, chức danh người ký phía đối tác
			""")
	void theRecordSaysWhatTheTextMustSayAndNobodyEntered(String field, String missing) {
		Map<String, String> form = completeForm("Bản ghi nhớ đủ nội dung");
		assertThat(saved(post("/agreements/new", form, this.officer)).select(GAPS)).isEmpty();

		form = completeForm("Bản ghi nhớ thiếu nội dung");
		form.keySet().removeIf((name) -> name.startsWith(field));
		assertThat(saved(post("/agreements/new", form, this.officer)).select(GAPS).text())
			.endsWith("Nghị định 64/2021/NĐ-CP, Điều 3: " + missing + ".");

		form.put("instrumentKind", "LEADERS_STATEMENT");
		form.put("creationKey", UUID.randomUUID().toString());
		assertThat(saved(post("/agreements/new", form, this.officer)).select(GAPS)).as("of agreements alone").isEmpty();
	}

	/** Nghị định 64/2021/NĐ-CP, Điều 3 khoản 3. */
	@ParameterizedTest
	@CsvSource({ "DEPARTMENT, true", "BORDER_COMMUNE, true", "ORGANISATION, true", "PROVINCIAL_COMMITTEE, false",
			"PROVINCIAL_COUNCIL, false" })
	void someTextsMustSayThatTheyDoNotBind(String level, boolean must) {
		Map<String, String> form = completeForm("Bản ghi nhớ cấp sở");
		form.put("signingLevel", level);
		Document page = saved(post("/agreements/new", form, this.officer));
		assertThat(page.select(GAPS).text().contains("không tạo ràng buộc pháp lý (khoản 3)")).isEqualTo(must);

		form = completeForm("Bản ghi nhớ cấp sở ghi rõ");
		form.put("signingLevel", level);
		form.put("statesNonBinding", "true");
		page = saved(post("/agreements/new", form, this.officer));
		assertThat(page.select(GAPS)).isEmpty();
		assertThat(page.select("main dl").text()).contains("không tạo ràng buộc pháp lý quốc tế Có");
	}

	private Map<String, String> completeForm(String title) {
		Map<String, String> form = emptyForm(this.officer);
		form.putAll(Map.of("title", title, "instrumentKind", "AGREEMENT", "type", "MEMORANDUM_OF_UNDERSTANDING",
				"signature", "SIGNED", "ourSignatory", "UBND tỉnh", "summary", "Trao đổi đoàn", "effectiveOn",
				"01/02/2026", "expiresOn", "31/01/2031", "signedOn", "01/02/2026", "signingPlace", "Hà Tĩnh"));
		form.putAll(Map.of("languages", "Tiếng Việt, tiếng Lào", "ourSigner", "Người ký thử", "ourSignerTitle",
				"Chủ tịch", "parties[0].newName", "Tỉnh thử " + title, "parties[0].newCountry", "LA",
				"parties[0].signer", "Người ký bên kia", "parties[0].signerTitle", "Tỉnh trưởng", "fields",
				this.database.sql("select code from cooperation_field limit 1").query(String.class).single()));
		return form;
	}

	@Test
	void aBorderCommuneIsRemindedOfWithWhomAndAboutWhatItMaySign() {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Kết nghĩa giữa xã biên giới và doanh nghiệp");
		form.put("type", "AGREEMENT");
		form.put("signingLevel", "BORDER_COMMUNE");
		form.put("parties[0].newName", "Doanh nghiệp thử nghiệm");
		form.put("parties[0].newCountry", "LA");

		Document page = saved(post("/agreements/new", form, this.officer));
		assertThat(page.select("main .note").text()).contains("chính quyền địa phương cùng cấp",
				"kết nghĩa, hợp tác quản lý biên giới");
	}

	@ParameterizedTest
	@CsvSource({ "xa-son-kim-1, false", "xa-duc-tho, true", "so-cong-thuong, false" })
	void onlyCommunesAtTheBorderSign(String lead, boolean inland) {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Kết nghĩa của xã");
		form.put("signingLevel", "BORDER_COMMUNE");
		form.put("leadAgencyId",
				this.database.sql("select id from agency where code = ?").param(lead).query(String.class).single());
		assertThat(saved(post("/agreements/new", form, this.officer)).select("main .note")
			.text()
			.contains("không phải xã, phường biên giới")).isEqualTo(inland);
	}

	@Test
	void unusualSignatoriesAndOverspendingAreWarnedOfAfterSaving() {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Kết nghĩa hai bản");
		form.put("signingLevelAsWritten", "thôn - bản");
		form.put("budgetPlanned", "10");
		form.put("budgetSpent", "11");

		assertThat(saved(post("/agreements/new", form, this.officer)).select("main .note").text())
			.contains("Danh nghĩa ký không thuộc", "lớn hơn kinh phí dự kiến");
	}

	@Test
	void rowsAreAddedWithoutScriptAndWithoutLosingAnything() {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Nhiều đối tác");
		form.put("parties[0].newName", "Đối tác thứ nhất");
		form.put("add", "parties");
		MvcTestResult result = post("/agreements/new", form, this.officer);

		assertThat(result).hasStatusOk();
		Document page = page(result);
		assertThat(page.select("[name$='.newName']")).hasSize(2);
		assertThat(page.select("[name='parties[0].newName']").val()).isEqualTo("Đối tác thứ nhất");
		assertThat(page.select("#title").val()).isEqualTo("Nhiều đối tác");
	}

	@Test
	void relationsAreTypedByRegisterNumber() {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Bản gốc");
		assertThat(post("/agreements/new", form, this.officer)).hasStatus(302);
		String number = number("Bản gốc");
		form = emptyForm(this.officer);
		form.put("title", "Bản gia hạn");
		form.put("relations[0].kind", "EXTENDS");
		form.put("relations[0].number", "TT-1900-0001");
		assertThat(page(post("/agreements/new", form, this.officer)).select("[id='relations0.number-error']").text())
			.contains("Không có văn bản nào");

		form.put("relations[0].number", number.toLowerCase(Locale.ROOT));
		assertThat(saved(post("/agreements/new", form, this.officer)).select(".wl").text()).contains("Gia hạn",
				"Bản gốc", number);
	}

	@Test
	void agreementsCannotReplaceEachOtherInACircle() {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Bản thứ nhất");
		String edit = "/agreements/" + id(post("/agreements/new", form, this.officer)) + "/edit";
		form = emptyForm(this.officer);
		form.put("title", "Bản thứ hai");
		form.put("relations[0].kind", "REPLACES");
		form.put("relations[0].number", number("Bản thứ nhất"));
		assertThat(post("/agreements/new", form, this.officer)).hasStatus(302);

		Map<String, String> back = fields(page(get(edit, this.officer)));
		back.put("relations[0].kind", "REPLACES");
		back.put("relations[0].number", number("Bản thứ hai"));
		MvcTestResult refused = post(edit, back, this.officer);
		assertThat(refused).hasStatus(422);
		assertThat(page(refused).select("[id='relations0.number-error']").text()).contains("cả hai chiều");

		form = emptyForm(this.officer);
		form.put("title", "Bản thứ ba");
		form.put("relations[0].kind", "REPLACES");
		form.put("relations[0].number", number("Bản thứ hai"));
		assertThat(post("/agreements/new", form, this.officer)).hasStatus(302);
		back.put("relations[0].number", number("Bản thứ ba"));
		assertThat(post(edit, back, this.officer)).as("in a circle of three").hasStatus(422);

		back.put("relations[0].kind", "FOLLOWS_FROM");
		assertThat(post(edit, back, this.officer)).hasStatus(302);
	}

	@Test
	void othersMayNotEdit() {
		Map<String, String> form = emptyForm(this.staff);
		form.put("title", "Chỉ cơ quan chủ trì sửa");
		UUID id = id(post("/agreements/new", form, this.staff));
		String edit = "/agreements/" + id + "/edit";

		assertThat(get(edit, this.accounts.head("so-cong-thuong"))).hasStatusOk();
		assertThat(get(edit, this.officer)).hasStatusOk();
		assertThat(get(edit, this.accounts.staff("so-y-te"))).hasStatus(404);
		assertThat(post(edit, form, this.accounts.staff("so-y-te"))).hasStatus(404);
		for (SignedInAccount reader : new SignedInAccount[] { this.accounts.leader(), this.accounts.admin() }) {
			assertThat(get(edit, reader)).hasStatus(403);
			assertThat(get("/agreements/new", reader)).hasStatus(403);
			assertThat(post("/agreements/new", form, reader)).hasStatus(403);
		}
		assertThat(get("/agreements/" + UUID.randomUUID() + "/edit", this.officer)).hasStatus(404);
	}

	@Test
	void theSecondToSaveSeesWhatTheFirstChangedAndLosesNothing() {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Hai người cùng sửa");
		form.put("note", "cũ");
		String edit = "/agreements/" + id(post("/agreements/new", form, this.officer)) + "/edit";
		Map<String, String> first = fields(page(get(edit, this.officer)));
		Map<String, String> second = fields(page(get(edit, this.officer)));

		first.put("note", "người thứ nhất");
		first.put("signingPlace", "Hà Tĩnh");
		assertThat(post(edit, first, this.officer)).hasStatus(302);

		second.put("note", "người thứ hai");
		second.put("objective", "mục tiêu mới");
		MvcTestResult conflict = post(edit, second, this.officer);
		assertThat(conflict).hasStatus(409);
		Document page = page(conflict);
		assertThat(page.select("main .note table tr:contains(Ghi chú)").text()).contains("người thứ nhất",
				"người thứ hai");
		assertThat(page.select("main .note table tr:contains(Nơi ký)").text()).contains("Hà Tĩnh");
		assertThat(page.select("main .note table").text()).doesNotContain("mục tiêu mới");
		assertThat(page.select("main .note-info").text()).contains("Nơi ký").doesNotContain("Ghi chú");
		assertThat(page.select("#note").val()).isEqualTo("người thứ hai");
		assertThat(page.select("#objective").val()).isEqualTo("mục tiêu mới");
		assertThat(page.select("#signingPlace").val()).isEqualTo("Hà Tĩnh");

		Document saved = saved(post(edit, fields(page), this.officer));
		assertThat(saved.select(".facts").text()).contains("người thứ hai", "Hà Tĩnh", "mục tiêu mới");
	}

	@Test
	void savingTheSameTwiceIsNoConflict() {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Bấm lưu hai lần");
		String edit = "/agreements/" + id(post("/agreements/new", form, this.officer)) + "/edit";
		Map<String, String> change = fields(page(get(edit, this.officer)));
		change.put("note", "một lần thôi");

		assertThat(post(edit, change, this.officer)).hasStatus(302);
		assertThat(post(edit, change, this.officer)).hasStatus(302);
	}

	@Test
	void changingDatesChangesTheState() {
		Map<String, String> form = emptyForm(this.officer);
		form.put("title", "Đổi ngày đổi tình trạng");
		form.put("signature", "NOT_SIGNED");
		UUID id = id(post("/agreements/new", form, this.officer));
		assertThat(page(get("/agreements/" + id, this.officer)).select(".ck-due .st").text()).contains("Dự thảo");

		Map<String, String> change = fields(page(get("/agreements/" + id + "/edit", this.officer)));
		change.put("signature", "SIGNED");
		change.put("effectiveOn", "2015");
		change.put("unlimited", "true");
		assertThat(saved(post("/agreements/" + id + "/edit", change, this.officer)).select(".ck-due .st").text())
			.isEqualTo("Đang hiệu lực");
	}

	private UUID lead(UUID id) {
		return this.database.sql("select lead_agency_id from agreement where id = ?")
			.param(id)
			.query(UUID.class)
			.single();
	}

	private String number(String title) {
		return this.database.sql("select register_number from agreement where title = ?")
			.param(title)
			.query(String.class)
			.single();
	}

	private Map<String, String> emptyForm(SignedInAccount account) {
		return fields(page(get("/agreements/new", account)));
	}

	/** What a browser would send of the form as it is shown. */
	private static Map<String, String> fields(Document page) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (Element field : page.select("form[data-warn-unsaved] [name]")) {
			boolean ticked = !field.is("[type=radio], [type=checkbox]") || field.hasAttr("checked");
			if (ticked && !field.is("button, select[multiple]")) {
				String value = field.is("select") ? field.select("option[selected]").attr("value") : field.val();
				fields.put(field.attr("name"), value);
			}
		}
		fields.remove("_csrf");
		return fields;
	}

	private Document saved(MvcTestResult result) {
		assertThat(result).hasStatus(302);
		String address = result.getResponse().getRedirectedUrl();
		MvcTestResult next = this.mvc.get()
			.uri(address)
			.with(user(this.officer))
			.cookie(result.getResponse().getCookies())
			.exchange();
		assertThat(next).hasStatusOk();
		return page(next);
	}

	private static UUID id(MvcTestResult result) {
		assertThat(result).hasStatus(302);
		String address = result.getResponse().getRedirectedUrl();
		return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
	}

	private MvcTestResult get(String address, SignedInAccount account) {
		return this.mvc.get().uri(address).with(user(account)).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> form, SignedInAccount account) {
		var request = this.mvc.post().uri(address).with(user(account)).with(csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private static Document page(MvcTestResult result) {
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
